### What operators are told of the bot's own state.

alarm-raised = { $alarm ->
    [outbox_old]
        ⚠️ Messages leave late: the oldest has been waiting for { $number } min.

        See whether this machine reaches Telegram (the network, <code>PROXY</code>): <code>python -m bot doctor</code>. What did not arrive: <code>python -m bot outbox list</code>. Nothing is lost: what still makes sense goes out by itself.
    [tick_late]
        ⚠️ Work on a timetable is late: <code>{ $detail }</code>. Reminders may come late.

        See the log: the disk may be slow, or something else keeps the machine busy. If it does not pass, restart the bot; what is due is made up for.
    [backup_failed]
        ⚠️ No backup could be made: <code>{ $detail }</code>.

        Usually the disk is full or the folder <code>BACKUP_DIR</code> is closed to the bot. I try again every half hour; by hand: <code>python -m bot backup</code>.
    [backup_old]
        ⚠️ There has been no new backup for { $number } h.

        See the folder <code>BACKUP_DIR</code> and the log, and make one by hand: <code>python -m bot backup</code>.
    [disk_low]
        ⚠️ The disk is nearly full: { $number } MB are left at <code>{ $detail }</code>.

        Make room: on a full disk I can neither record what people answer nor make backups.
   *[database]
        🛑 I cannot store anything: <code>{ $detail }</code>. People are not answered, and nothing is confirmed that is not stored.

        Make room on the disk, or see who holds the database: <code>python -m bot doctor</code>. No restart is needed once it is well. If the database is damaged: stop the bot and <code>python -m bot restore FILE</code>.
}
alarm-over = { $alarm ->
    [outbox_old] ✅ Messages leave in time again.
    [tick_late] ✅ Work on a timetable is in time again.
    [backup_failed] ✅ A backup was made.
    [backup_old] ✅ There is a new backup.
    [disk_low] ✅ There is room on the disk again.
   *[database] ✅ I can store things again, and answer people. What they did meanwhile Telegram kept and I am catching up on.
}

## Slowed down

too-fast = Not so fast, please! I skipped the last ones. Wait half a minute and tap again; whatever I answered before is stored.
