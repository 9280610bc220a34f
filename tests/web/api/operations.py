"""Which operations does the native API have, and which scopes will do for each?"""

from typing import Final

OPERATIONS: Final = {
    ("post", "/v1/bots/{bot_id}/decisions"): {"read", "send"},
    ("post", "/v1/bots/{bot_id}/opt-ins"): {"consent"},
    ("post", "/v1/bots/{bot_id}/opt-outs"): {"consent"},
    ("post", "/v1/bots/{bot_id}/suppressions"): {"consent"},
    ("delete", "/v1/bots/{bot_id}/suppressions"): {"admin"},
    ("get", "/v1/bots/{bot_id}/recipients/{recipient}"): {"read"},
    ("post", "/v1/bots/{bot_id}/recipients/lookup"): {"read"},
    ("get", "/v1/bots/{bot_id}/recipients/{recipient}/timeline"): {"read"},
    ("post", "/v1/bots/{bot_id}/recipients/lookup/timeline"): {"read"},
    ("post", "/v1/bots/{bot_id}/recipients/{recipient}/quarantine/release"): {"admin"},
    ("post", "/v1/bots/{bot_id}/recipients/lookup/quarantine/release"): {"admin"},
    ("get", "/v1/businesses"): {"admin"},
    ("get", "/v1/businesses/{business_id}"): {"admin"},
    ("get", "/v1/bots"): {"admin"},
    ("post", "/v1/bots"): {"admin"},
    ("get", "/v1/bots/{bot_id}"): {"admin"},
    ("patch", "/v1/bots/{bot_id}"): {"admin"},
    ("get", "/v1/tokens"): {"admin"},
    ("post", "/v1/tokens"): {"admin"},
    ("delete", "/v1/tokens/{token_id}"): {"admin"},
    ("get", "/v1/topics"): {"admin"},
    ("put", "/v1/topics/{topic}"): {"admin"},
    ("get", "/v1/bots/{bot_id}/templates"): {"admin"},
    ("put", "/v1/bots/{bot_id}/templates/{name}"): {"admin"},
    ("delete", "/v1/bots/{bot_id}/templates/{name}"): {"admin"},
    ("get", "/v1/bots/{bot_id}/sandbox/messages"): {"read"},
    ("post", "/v1/bots/{bot_id}/sandbox/inbound"): {"send"},
}
