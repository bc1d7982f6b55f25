"""The bots' side: a call comes in, meets a fault or is carried out, is noted and answered."""

import asyncio
import inspect
from collections.abc import Mapping

from simulator.errors import BadRequest, CallRefused, Malformed, NotFound, Unauthorized
from simulator.faults import Fault, Kind
from simulator.methods import METHODS, NAMES, Method
from simulator.parameters import NO_FILES, Call, Upload
from simulator.replies import HANGUP, OK, Reply, failure, success
from simulator.world import World
from simulator.worlds import TOKEN, Worlds

_BAD_GATEWAY = Reply(
    status=502,
    body=b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>\r\n",
    content_type="text/html",
    error_code=502,
)
_GARBAGE = Reply(status=OK, body=b'{"ok":tru')


async def answer(
    worlds: Worlds,
    token: str,
    name: str,
    arguments: Mapping[str, object],
    files: Mapping[str, Upload] = NO_FILES,
) -> Reply:
    """Answer a call of the method `name` by whoever holds `token`."""
    world = worlds.find(token)
    if world is None:
        return failure(Unauthorized() if TOKEN.fullmatch(token) else NotFound())
    call = Call(NAMES.get(name.lower(), name), arguments, files)
    fault = world.faults.strike(call)
    if fault is None:
        return await _carry_out(world, call)
    return await _spoil(world, call, fault)


def download(worlds: Worlds, token: str, path: str) -> Reply:
    """Answer with the file at a path that getFile has told."""
    world = worlds.find(token)
    kept = None if world is None else world.files.at(path)
    if kept is None:
        return failure(NotFound())
    return Reply(OK, kept.upload.content, kept.upload.kind, name=kept.upload.name)


async def _carry_out(world: World, call: Call) -> Reply:
    try:
        result = _method(call)(world, call)
        reply = success(await result if inspect.iscoroutine(result) else result)
    except CallRefused as refused:
        reply = failure(refused)
    except Malformed as wrong:
        reply = failure(BadRequest(str(wrong)))
    world.calls.note(call, reply, world.clock.now())
    return reply


def _method(call: Call) -> Method:
    method = METHODS.get(call.method)
    if method is None:
        raise NotFound("method not found")
    return method


async def _spoil(world: World, call: Call, fault: Fault) -> Reply:
    """Let a fault have its way with a call."""
    if fault.kind is Kind.DROP_AFTER:
        await _carry_out(world, call)
        return HANGUP
    if fault.kind is Kind.STALL:
        await asyncio.sleep(fault.seconds)
        return await _carry_out(world, call)
    if fault.kind is Kind.STALL_AFTER:
        reply = await _carry_out(world, call)
        await asyncio.sleep(fault.seconds)
        return reply
    reply = _in_place_of_result(fault)
    world.calls.note(call, reply, world.clock.now())
    return reply


def _in_place_of_result(fault: Fault) -> Reply:
    refusal = fault.refusal()
    if refusal is not None:
        return failure(refusal)
    return {Kind.BAD_GATEWAY: _BAD_GATEWAY, Kind.GARBAGE: _GARBAGE}.get(fault.kind, HANGUP)
