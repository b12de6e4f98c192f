"""The OpenAPI document as something that answers can be compared with."""

import json
import re

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from answer import Answer
from events import Event, parse

BASE = "urn:diag:openapi"


class Contract:
    def __init__(self, document: dict) -> None:
        self.document = document
        self.registry = Registry().with_resource(BASE, Resource.from_contents(document, default_specification=DRAFT202012))
        self.validators: dict[str, Draft202012Validator] = {}

    def problems(self, answer: Answer) -> list[str]:
        """How an answer differs from what the document says of its path, method and status."""
        path = self._path(answer.path)
        operation = self.document["paths"].get(path, {}).get("get")
        if operation is None:
            return self._undocumented(answer)
        response = operation["responses"].get(str(answer.status))
        if response is None:
            return [f"status {answer.status} is not documented"]
        where = f"/paths/{escape(path)}/get/responses/{answer.status}"
        found = list(self._headers(response, answer))
        kind = answer.headers.get("content-type", "").split(";")[0].strip()
        if kind not in response["content"]:
            return [*found, f"content type {kind!r} is not documented"]
        if answer.method == "HEAD":
            return found + (["a body to HEAD"] if answer.body else [])
        return found + self._body(answer, kind, f"{where}/content/{escape(kind)}/schema")

    def _path(self, asked: str) -> str:
        """The path of the document that a path belongs to: itself, or one with a variable segment."""
        if asked in self.document["paths"]:
            return asked
        for path in self.document["paths"]:
            if "{" in path and re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path)), asked):
                return path
        return asked

    def document_problems(self) -> list[str]:
        """What is wrong with the document itself, examples included."""
        found = [f"{list(error.absolute_path)}: {error.message}" for error in OpenAPIV31SpecValidator(self.document).iter_errors()]
        for pointer, value in self._examples(self.document, ""):
            place = pointer.rsplit("/examples/", 1)[0]
            found += [f"example {pointer}: {text}" for text in self.errors(f"{place}/schema", value)]
            if place.endswith("~1event-stream"):
                found += [f"example {pointer}: {text}" for text in self._event(Event(value["event"], value.get("id"), value["data"]), f"{place}/schema")]
        return found

    def errors(self, pointer: str, value: object) -> list[str]:
        if pointer not in self.validators:
            schema = {"$ref": f"{BASE}#{pointer}"}
            self.validators[pointer] = Draft202012Validator(schema, registry=self.registry, format_checker=Draft202012Validator.FORMAT_CHECKER)
        return [f"{error.json_path}: {error.message[:200]}" for error in self.validators[pointer].iter_errors(value)]

    def _body(self, answer: Answer, kind: str, pointer: str) -> list[str]:
        try:
            text = answer.body.decode("utf-8")
        except UnicodeDecodeError as error:
            return [f"the body is not UTF-8: {error}"]
        if kind.endswith("json"):
            try:
                value = json.loads(text, object_pairs_hook=without_duplicates)
            except ValueError as error:
                return [f"the body is not JSON: {error}"]
            found = self.errors(pointer, value)
            if kind == "application/problem+json":
                found += [f"status {value['status']} in the body"] if value["status"] != answer.status else []
                found += ["another trace id in the body"] if value["trace_id"] != answer.headers.get("x-trace-id") else []
            return found
        if kind == "text/event-stream":
            return [text for event in parse(text) for text in self._event(event, pointer)]
        return self.errors(pointer, text)

    def _event(self, event: Event, pointer: str) -> list[str]:
        found = self.errors(pointer, event.value)
        kinds = [choice["properties"] for choice in self._at(pointer)["oneOf"]]
        for index, kind in enumerate(kinds):
            if kind["event"]["const"] == event.name:
                found += self.errors(f"{pointer}/oneOf/{index}/properties/data/contentSchema", json.loads(event.data, object_pairs_hook=without_duplicates))
        return [f"event {event.name}: {text}" for text in found]

    def _headers(self, response: dict, answer: Answer):
        for name, header in response.get("headers", {}).items():
            if "$ref" in header:
                header = self._at(header["$ref"].removeprefix("#"))
            given = answer.headers.get(name.lower())
            if given is None:
                if header.get("required"):
                    yield f"header {name} is missing"
            elif header["schema"]["type"] == "integer" and not given.isdecimal():
                yield f"header {name} is not a number"

    def _undocumented(self, answer: Answer) -> list[str]:
        """A path that does not exist has a problem of the documented shape."""
        found = [] if answer.status == 404 else [f"status {answer.status} for a path that does not exist"]
        if answer.method == "HEAD":
            return found + (["a body to HEAD"] if answer.body else [])
        return found + self.errors("/components/schemas/ProblemBody", json.loads(answer.body))

    def _at(self, pointer: str) -> dict:
        value = self.document
        for part in pointer.split("/")[1:]:
            value = value[part.replace("~1", "/").replace("~0", "~")]
        return value

    def _examples(self, value: object, pointer: str):
        """Every example beside a schema, with its JSON pointer."""
        if isinstance(value, dict):
            for key, member in value.items():
                if key == "examples" and "schema" in value:
                    yield from ((f"{pointer}/examples/{escape(name)}", example["value"]) for name, example in member.items())
                else:
                    yield from self._examples(member, f"{pointer}/{escape(key)}")
        elif isinstance(value, list):
            for index, member in enumerate(value):
                yield from self._examples(member, f"{pointer}/{index}")


def escape(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")


def without_duplicates(pairs: list[tuple[str, object]]) -> dict:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member is there twice")
    return members
