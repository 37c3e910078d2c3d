"""Renders the chat templates of the tests the way Hugging Face's transformers does, into golden.json.
Needs jinja2.

    python chat_templates.py ../resources/org/quintet/generation/jinja
"""

import json
import sys
from datetime import datetime
from pathlib import Path

from jinja2 import nodes
from jinja2.exceptions import TemplateError
from jinja2.ext import Extension, loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment

NOW = datetime(2024, 3, 9, 8, 5, 3)


class Generation(Extension):
    """The mark around the assistant's words; it has no effect on the text."""

    tags = {"generation"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(["name:endgeneration"], drop_needle=True)
        return nodes.CallBlock(self.call_method("_body"), [], [], body).set_lineno(line)

    def _body(self, caller):
        return caller()


def raise_exception(message):
    raise TemplateError(message)


def to_json(value, ensure_ascii=False, indent=None):
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent)


environment = ImmutableSandboxedEnvironment(
    trim_blocks=True, lstrip_blocks=True, extensions=[Generation, loopcontrols]
)
environment.filters["tojson"] = to_json
environment.globals["raise_exception"] = raise_exception
environment.globals["strftime_now"] = NOW.strftime


def turn(role, content, **more):
    return {"role": role, "content": content, **more}


SYSTEM = turn("system", "  You answer briefly.\n")
QUESTION = turn("user", " What is 2+2? \n")
ANSWER = turn("assistant", "4 ")
AGAIN = turn("user", "再来一次 😀 <b>\"quoted\"</b>")
THOUGHT = turn("assistant", "<think>\nhm, 2 and 2\n</think>\n\nFour.")
TOOL = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "Tells the weather, today's",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
    },
}
CONVERSATIONS = {
    "question": [QUESTION],
    "with system": [SYSTEM, QUESTION],
    "several turns": [SYSTEM, QUESTION, ANSWER, AGAIN],
    "ends with an answer": [QUESTION, ANSWER],
    "thinks": [QUESTION, THOUGHT, AGAIN, THOUGHT],
    "two questions": [QUESTION, AGAIN],
    "system in the middle": [QUESTION, SYSTEM, ANSWER],
}


def main():
    folder = Path(sys.argv[1])
    golden = []
    for file in sorted((folder / "templates").glob("*.jinja")):
        template = environment.from_string(file.read_text("utf-8"))
        for name, messages in CONVERSATIONS.items():
            for more in (
                {"add_generation_prompt": True, "tools": None},
                {"add_generation_prompt": False, "tools": [TOOL]},
                {"add_generation_prompt": True, "enable_thinking": False},
            ):
                variables = {
                    "messages": messages,
                    "bos_token": "<s>",
                    "eos_token": "</s>",
                    **more,
                }
                case = {"template": file.name, "name": name, "variables": variables}
                try:
                    case["text"] = template.render(**variables)
                except TemplateError as failure:
                    case["raises"] = str(failure)
                golden.append(case)
    text = json.dumps(golden, ensure_ascii=False, indent=1)
    (folder / "golden.json").write_text(text + "\n", "utf-8")
    print(len(golden), "cases,", sum("raises" in case for case in golden), "raise")


main()
