### What is not kept: passports, telephone numbers, cards, contacts, files in wrong places.

screened-what = { $what ->
        [passport] passport details
        [snils] SNILS numbers
        [phone] telephone numbers
        [card] numbers of bank cards
        [contact] contacts
        [document] files and videos
       *[file] files and photos
    }
screened = 🔒 { $what } are not kept here. Messages pass through servers abroad, and a chat is no place for personal data: the centre keeps them on paper and on its own page.

    { $deleted ->
        [yes] I stored your message nowhere and took it out of the chat.
       *[no] I stored it nowhere. Please delete it from the chat yourself.
    } If it is important, tell the curator in person. You can write the rest again, without it.
