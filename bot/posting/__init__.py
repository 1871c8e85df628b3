"""Resources outside of Telegram on which the bot publishes by itself: VK's wall, and the folder of a site."""
