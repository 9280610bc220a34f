"""What do persons see in their browsers? The public pages below `/o/`, without a framework.

`entrance` takes a request in and hands it to the page its path names; a page is a file here with
its template in `templates/` and its words in `translations/`. Opening a page changes nothing.
"""
