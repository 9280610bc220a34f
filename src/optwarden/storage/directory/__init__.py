"""Where is kept what businesses set up?

Small reference tables, read through a cache of one second.
"""
