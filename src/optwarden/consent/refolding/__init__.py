"""What do stored events come to? The way back from what was written: acts, events, a row's state.

Whoever writes goes act, event, state, row; whoever checks comes back here: from the columns of
stored events to acts, and by the very fold that commands use to the state a row must hold.
"""
