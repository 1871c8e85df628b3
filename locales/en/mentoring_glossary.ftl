### Glossary: modern formats of work, and formats by form of mentoring.

command-glossary = what a case, a foresight, networking are
help-glossary = <b>Formats.</b> How a workshop differs from a meetup, and what one does at a foresight, in short and plain words: /glossary.

glossary-title = <b>Modern formats of work</b>

    This is how you can work with a mentor, in a group and at meetups. Tap a format and I’ll tell you what it is.
glossary-term = <b>{ $name }</b>

    { $about }
glossary-button-back = ‹ All formats

glossary-name-case-method = Case method
glossary-about-case-method = Take something from life: it went wrong, and has to be decided now. Find out what is behind it, propose several ways out and choose the best. There is no answer at the end of the book: what counts is how you reasoned.
glossary-name-image-making = Image making
glossary-about-image-making = Decide how a person, a team or an idea should be seen by those who matter to them, and work out how to get there: speech, looks, texts, deeds.
glossary-name-foresight = Foresight
glossary-about-foresight = Together, imagine the future you want, in a year or in ten, and walk back from it: what has to happen for that, and what to begin with right now.
glossary-name-networking = Networking
glossary-about-networking = Getting to know people with a purpose: you say what you can help with and what you look for. After it there are people you can turn to.
glossary-name-meetup = Meetup
glossary-about-meetup = A friendly meeting of those who care about the same thing. They talk as equals, without a stage: share experience, argue, ask. Usually an hour or two.
glossary-name-workshop = Workshop
glossary-about-workshop = A master shows how they work, step by step, and you try it yourself. You leave with what your own hands made, and know how to do it again.
glossary-name-trend-session = Trend session
glossary-about-trend-session = Look at what is changing in the field, here and in the world, and solve your own task with these changes in mind, so that a project is not out of date before it is ready.
glossary-name-hackathon = Hackathon
glossary-about-hackathon = In a day or two, teams of different people think up and build a project: from an idea to something one can show. Many go on working together afterwards.
glossary-name-forum = Forum
glossary-about-forum = A large meeting in several places at once: here one listens to experts, there one argues, elsewhere one shows what one has learnt. Everybody makes up a programme of their own.
glossary-name-network-project = Network project
glossary-about-network-project = Joint work of people who are far apart: they explore, write or play together over the internet. They meet online, and the result belongs to all of them.

## Formats of work of a pair or group, by form of mentoring (no markup)

format-name-project = Project work
format-name-centre-event = Events of the centre
format-name-preparation = Getting ready for contests and olympiads
format-name-joint-event = Going to an event together, or holding one
format-name-excursion = An excursion to where the mentor studies
format-name-joint-product = A joint project or product
format-name-club = A club of shared interests
format-name-children-to-children = “Children to children”
format-name-case-tournament = Case tournament
format-name-image-making = Image making
format-name-foresight = Foresight
format-name-networking = Networking
format-name-meetup = Meetup
format-name-workshop = Workshop
format-name-network-project = Network project
format-name-courses = Courses of the schoolchildren’s movement
format-name-social = Something useful for others
format-name-volunteering = Volunteering
