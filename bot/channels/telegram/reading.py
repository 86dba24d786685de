"""What Telegram delivers, read as what somebody said."""

from __future__ import annotations

from telegram import Document, Message, MessageEntity, Update, User

from bot.channels.telegram.wording import units
from bot.incoming import Arrival, Unread

CHANNEL = "telegram"
LARGEST = 10_000_000
"""Bytes of a file that is fetched."""
FULL = 3_000
"""Units from which on a message may be the beginning of a text that a client cut at 4096."""
SHORT = 600
"""Letters of a text up to which the links behind its words are written out."""

_LINKS = (MessageEntity.URL, MessageEntity.TEXT_LINK)


def user_key(sender: User) -> str:
    """Who it is, apart from people of other channels."""
    return f"{CHANNEL}:{sender.id}"


def sender_of(update: Update) -> User | None:
    """Who said or tapped it; None when it is no person."""
    sender = update.effective_user
    return sender if sender and not sender.is_bot else None


def tap_of(update: Update) -> Arrival | None:
    """A tap on a button, with what the button carries."""
    query, sender = update.callback_query, sender_of(update)
    if query is None or sender is None:
        return None
    return Arrival(channel=CHANNEL, conversation=str(sender.id), user=user_key(sender), tapped=query.data or "-", query=query.id)


def messages_of(update: Update) -> tuple[Arrival, ...]:
    """What was said in a private chat: a text, or a file and then the links or the command of its caption; nothing when Telegram only tells of an event."""
    message, sender = update.effective_message, sender_of(update)
    if message is None or sender is None or update.callback_query:
        return ()
    bare = Arrival(channel=CHANNEL, conversation=str(message.chat.id), user=user_key(sender), message=message.message_id, at=int(message.date.timestamp()))
    said = _said(bare, message)
    return tuple(arrival.model_copy(update={"edited": True}) for arrival in said[:1]) if update.edited_message else said


def _said(bare: Arrival, message: Message) -> tuple[Arrival, ...]:
    if message.text:
        return (bare.model_copy(update={"text": _with_links(message.text, message), "full": units(message.text) >= FULL}),)
    caption = _caption(bare, message)
    if message.document and not message.animation:
        return (_file(bare, message.document, message.media_group_id or ""), *caption)
    unread = _unread(message)
    return (*((bare.model_copy(update={"unread": unread, "album": message.media_group_id or ""}),) if unread else ()), *caption)


def _file(bare: Arrival, document: Document, album: str) -> Arrival:
    if (document.file_size or 0) > LARGEST:
        return bare.model_copy(update={"unread": Unread.LARGE})
    return bare.model_copy(update={"remote": document.file_id, "filename": document.file_name or "file", "album": album})


def _caption(bare: Arrival, message: Message) -> tuple[Arrival, ...]:
    """A caption that holds a link or a command is a message of its own; other words beside a file are only courtesy."""
    told = [entity for entity in message.caption_entities if entity.type in (*_LINKS, MessageEntity.BOT_COMMAND)]
    return (bare.model_copy(update={"text": _with_links(message.caption or "", message)}),) if told else ()


def _unread(message: Message) -> Unread | None:
    kinds = {
        Unread.PICTURE: (message.photo,),
        Unread.SOUND: (message.voice, message.audio, message.video_note),
        Unread.FILM: (message.video, message.animation),
        Unread.STICKER: (message.sticker,),
        Unread.OTHER: (message.contact, message.location, message.venue, message.poll, message.dice, message.game, message.story, message.paid_media),
    }
    return next((kind for kind, held in kinds.items() if any(held)), None)


def _with_links(text: str, message: Message) -> str:
    """A short text with the addresses behind its words ("see *here*") written out."""
    entities = message.entities or message.caption_entities
    hidden = [entity.url for entity in entities if entity.type == MessageEntity.TEXT_LINK and entity.url and entity.url not in text]
    return "\n".join([text, *dict.fromkeys(hidden)]) if hidden and len(text) <= SHORT else text


def addressed(message: Message, name: str, bot: int) -> bool:
    """Whether a message in a group is meant for us: it names us, answers us, or is a command without another bot's name."""
    replied = message.reply_to_message
    if replied and replied.from_user and replied.from_user.id == bot:
        return True
    text = message.text or message.caption or ""
    for entity, words in {**message.parse_entities(), **message.parse_caption_entities()}.items():
        if entity.type == MessageEntity.MENTION and words.lower() == f"@{name}".lower():
            return True
        if entity.type == MessageEntity.TEXT_MENTION and entity.user and entity.user.id == bot:
            return True
        if entity.type == MessageEntity.BOT_COMMAND and text and words.lower().partition("@")[2] in ("", name.lower()):
            return True
    return False
