"""Did this provider make the request? Pure checks that more than one kind of plug-in needs."""
