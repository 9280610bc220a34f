"""How does the Conversation API name the business's side? By an app, with or without its project.

Sends name both; app ids are unique by themselves, and a callback may lack the project.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from optwarden.providers.sinch_conversation.sending import APP_ID, PROJECT_ID
from optwarden.usecases.sender_names import Naming, Spellings


def spellings(sender: str) -> Spellings:
    """Return `project/app` and the app alone."""
    app_id = sender.rpartition("/")[2]
    return (sender,) if app_id in ("", sender) else (sender, app_id)


def named(project_id: str | None, app_id: str | None) -> Spellings:
    """Return how an app is called by what a callback or the settings have of it."""
    if app_id is None:
        return ()
    return (app_id,) if project_id is None else spellings(f"{project_id}/{app_id}")


def _in_settings(settings: Mapping[str, str]) -> Mapping[str, str]:
    found = named(settings.get(PROJECT_ID) or None, settings.get(APP_ID) or None)
    return {APP_ID: found[0]} if found else {}


NAMING: Final = Naming(spellings, _in_settings)
