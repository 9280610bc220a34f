"""What do tests of the console in a browser find ready? What those of the public pages do."""

from tests.web.pages.browser.conftest import another_window, browser, site

__all__ = ["another_window", "browser", "site"]
