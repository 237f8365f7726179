"""What a window may ask for; everything else is refused."""

from typing import Annotated, Literal

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field, TypeAdapter

from content.words import Language
from demo.browser.answering import Kind

Goal = Literal["hour", "message", "day", "week", "end", "month_3", "month_6"]


class Wish(BaseModel):
    """One thing somebody did in a window. `phone`: the chat's number."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Write(Wish):
    do: Literal["write"]
    phone: int
    text: str = Field(min_length=1, max_length=4096)  # as Telegram limits it
    reply_to: int | None = None


class Tap(Wish):
    do: Literal["tap"]
    phone: int
    message: int
    data: str = Field(min_length=1, max_length=64)


class SendFile(Wish):
    do: Literal["file"]
    phone: int
    name: str = Field(min_length=1, max_length=100)
    content: Base64Bytes = Field(max_length=1_400_000)


class OpenInvitation(Wish):
    """`phone`: None for a new telephone."""

    do: Literal["open"]
    phone: int | None
    token: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")


class AddPatient(Wish):
    do: Literal["add"]


class LetAnswer(Wish):
    do: Literal["answering"]
    phone: int
    who: Kind


class Travel(Wish):
    do: Literal["travel"]
    to: Goal


class Stop(Wish):
    do: Literal["stop"]


class Speak(Wish):
    do: Literal["language"]
    language: Language


class Again(Wish):
    do: Literal["again"]
    language: Language


AnyWish = Write | Tap | SendFile | OpenInvitation | AddPatient | LetAnswer | Travel | Stop | Speak | Again
WISHES: TypeAdapter[AnyWish] = TypeAdapter(Annotated[AnyWish, Field(discriminator="do")])
