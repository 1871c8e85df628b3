"""How the media plan is worded, in chat, on a picture, in a spreadsheet, and in drafts of releases."""
