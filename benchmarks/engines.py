"""Who takes part: each engine with its dialect and how its driver is started and spoken to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from benchmarks.driver import ANSWER
from benchmarks.install import HERE, Peers
from benchmarks.reason import reason

OURS, BOUND, BASE = "sognko-docs", "sognko-docs, bound", "docxtpl"
"""Plain text in and out, as the peers have it; every value in a content control; what all are held against."""
_NODE = {
    "docxtemplater": "mustache",
    "easy-template-x": "mustache",
    "docx-templates": "script",
    "carbone": "carbone",
}


class EngineError(Exception):
    """An engine gave up; the text is why."""


@dataclass(frozen=True)
class Engine:
    """An engine that is installed."""

    name: str
    dialect: str
    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)


def roster(peers: Peers) -> list[Engine]:
    """Return the engines that can be measured: our own twice, docxtpl, the others."""
    driver = str(HERE / "driver.py")
    here = {"PYTHONPATH": str(HERE.parent)}
    found = [Engine(name, "jinja", (sys.executable, driver, name), here) for name in (OURS, BOUND)]
    found += [Engine(name, "jinja", (str(exe), driver, name)) for name, exe in peers.python.items()]
    if peers.node:
        node, modules = peers.node
        script = str(HERE / "driver.js")
        found += [
            Engine(name, dialect, (node, script, name), {"NODE_PATH": str(modules)})
            for name, dialect in _NODE.items()
        ]
    return found


class Worker:
    """A running driver. Only one is at work at a time; the others wait for their next line."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - see close
        self._process = subprocess.Popen(
            engine.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            encoding="utf-8",
            env=os.environ | engine.environment | {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def ask(self, do: str, **rest: str | int) -> Any:  # noqa: ANN401 - each request answers in its own way
        """Return the answer to a request; raise ``EngineError`` when the engine has died."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps({"do": do, **rest}) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise EngineError(self._last_words()) from None
        for line in self._process.stdout:
            if line.startswith(ANSWER):
                return json.loads(line.removeprefix(ANSWER))
        raise EngineError(self._last_words())

    def close(self) -> None:
        """Let the driver come to its end, and wait for it."""
        self._process.communicate()
        self._errors.close()

    def _last_words(self) -> str:
        self._process.wait()
        self._errors.seek(0)
        return reason(self._errors.read(), f"exit code {self._process.returncode}")


@dataclass(frozen=True)
class Material:
    """The folder of templates, data and documents a run works in."""

    folder: Path

    def template(self, engine: Engine) -> str:
        """Return the template in the engine's dialect."""
        return str(self.folder / f"{engine.dialect}.docx")

    def data(self, name: str) -> str:
        """Return the data called ``name``."""
        return str(self.folder / f"{name}.json")

    def keep(self, engine: Engine) -> str:
        """Return the folder where the engine may keep compiled templates."""
        return str(self.folder / "kept" / engine.name.replace(", ", "-"))

    def out(self, engine: Engine, what: str) -> str:
        """Return the folder the engine's documents go to."""
        return str(self.folder / "out" / what / engine.name.replace(", ", "-"))
