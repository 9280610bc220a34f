"""Where does a person's data lie, and how does it go?"""
