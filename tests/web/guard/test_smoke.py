from tests.doubles.guarded import Guarded, TEMPLATE
from tests.doubles.world import number, ORDER_UPDATE


async def test_smoke(guarded: Guarded) -> None:
    answer = await guarded.meta()
    print(answer.status_code, answer.text, answer.headers)
    await guarded.opt_in("meta_cloud")
    answer = await guarded.meta()
    print(answer.status_code, answer.text, answer.headers)
    print(guarded.upstream.requests[-1])
    print(await guarded.settled())
    answer = await guarded.twilio()
    print(answer.status_code, answer.text)
    await guarded.opt_in("twilio")
    answer = await guarded.twilio()
    print(answer.status_code, answer.text)
    print(guarded.upstream.requests[-1])
    await guarded.opt_in("sinch")
    answer = await guarded.sinch(number(), number(2), message=ORDER_UPDATE)
    print(answer.status_code, answer.text)
    answer = await guarded.dialog360(TEMPLATE)
    print(answer.status_code, answer.text)
    answer = await guarded.request(
        "GET",
        "meta_cloud/v23.0/123?fields=x",
        headers={"authorization": "Bearer EAAG-an-applications-token"},
    )
    print(answer.status_code, answer.text)
    assert 0
