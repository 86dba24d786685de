"""Everything the host can set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

from agent.adapters.embedder import BUNDLED
from agent.adapters.models import Budget, Manner
from agent.domain.look import LOOKS, STANDARD
from agent.domain.rendered import Design
from bot.settings.values import (
    Addresses,
    AppToken,
    BotToken,
    ClientId,
    DesignName,
    ModelName,
    Numbers,
    Paper,
    People,
    Port,
    Public,
    Pushes,
    Server,
    Token,
    Typeface,
)

PREFIX = "TRUECUT_"


class Settings(BaseModel):
    """Everything the host can set. `data` is the folder of the database and the files; None keeps all in memory."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: Path | None = Field(default_factory=lambda: user_data_path("truecut", appauthor=False))
    paper: Paper = ""
    """Empty: that of where the owner of a résumé lives."""
    design: DesignName = ""
    typeface: Typeface = ""
    """Where no design is named, the first one made for this kind of type; beside a name, that design in this kind."""
    embedder: str = BUNDLED
    floor: float | None = Field(default=None, ge=-1, le=1)
    """Cosine below which a snippet is not retrieved (the usual 0.35 loses 42 % of the right ones; hence none)."""

    ollama_hosts: Addresses = ()
    """Where Ollama listens; together with `model` unset there is no model."""
    model: ModelName = ""
    critic: ModelName = ""
    """A second model that may doubt a line, never approve one."""
    context: int = Field(default=8_192, ge=2_048)
    """num_ctx; one number, for with another one a host loads the model anew."""
    answer: int = Field(default=3_072, ge=256)
    """num_predict: the most tokens of an answer."""
    deadline: float = Field(default=180, gt=0)
    """Seconds for one question, its retries among them."""
    parallel: int = Field(default=1, ge=1)
    """Questions at a time on each host."""
    budget: int = Field(default=Budget.tokens, ge=0)
    calls: int = Field(default=Budget.calls, ge=0)
    """Tokens and calls of one run."""

    telegram_token: Token = SecretStr("")
    """What BotFather gave; without it Telegram is not served."""
    telegram_owners: Numbers = ()
    """The numbers of those who need not be let in."""
    telegram_api: Server = "https://api.telegram.org"
    """Another server of the Bot API, one of your own for instance."""
    telegram_webhook: Pushes = ""
    """The public address to which Telegram pushes; without it Telegram is asked."""
    telegram_webhook_port: int = Field(default=8_791, ge=1, le=65_535)
    """Where on the loopback interface the proxy passes on what Telegram pushes."""
    slack_bot_token: BotToken = SecretStr("")
    """What Slack shows when the app is installed; without it Slack is not served."""
    slack_app_token: AppToken = SecretStr("")
    """For Socket Mode; without it Slack must push."""
    slack_signing_secret: SecretStr = SecretStr("")
    """What Slack signs with what it pushes."""
    slack_client_id: ClientId = ""
    """With these three other workspaces can install the app: who it is for Slack,"""
    slack_client_secret: SecretStr = SecretStr("")
    """what it shows to Slack then (the tokens of the workspaces are sealed with it),"""
    slack_public: Public = ""
    """and the public address that the proxy passes on to the port below."""
    slack_owners: People = ()
    """Those who need not be let in."""
    slack_api: Server = "https://slack.com"
    """Another server of Slack's API, that of a test for instance."""
    slack_port: Port = 8_792
    """Where on the loopback interface the proxy passes on what Slack pushes."""
    workers: int = Field(default=2, ge=1)
    """Résumés that `truecut serve` works on at a time."""
    runs_per_hour: int = Field(default=20, ge=0)
    """Posts and wishes of one person that `truecut serve` takes in an hour; 0 for as many as come."""
    uploads_per_day: int = Field(default=40, ge=0)
    """Résumés of one person that `truecut serve` reads in a day; 0 for as many as come."""
    batch_posts_per_day: int = Field(default=150, ge=0)
    """Posts in batches of one person that `truecut serve` takes in a day; 0 for as many as come."""
    health_port: Port = 8_790
    """Where `truecut serve` tells on the loopback interface how it is; 0 for nowhere."""

    @model_validator(mode="after")
    def _whole(self) -> Settings:
        """A model needs a host, a host a model, and a question room beside its answer."""
        if bool(self.ollama_hosts) != bool(self.model):
            raise ValueError(f"{PREFIX}OLLAMA_HOSTS and {PREFIX}MODEL go together: set both, or neither to work without a model")
        if self.critic and not self.model:
            raise ValueError(f"{PREFIX}CRITIC doubts the lines of a model: set {PREFIX}MODEL too")
        if self.answer > self.context // 2:
            raise ValueError(f"{PREFIX}ANSWER must be at most half of {PREFIX}CONTEXT, so that a question has room")
        heard = self.slack_app_token.get_secret_value() or self.slack_signing_secret.get_secret_value()
        shared = (self.slack_client_id, self.slack_client_secret.get_secret_value(), self.slack_public)
        if any(shared) and not all(shared):
            raise ValueError(f"{PREFIX}SLACK_CLIENT_ID, {PREFIX}SLACK_CLIENT_SECRET and {PREFIX}SLACK_PUBLIC go together")
        if bool(self.slack_bot_token.get_secret_value() or self.slack_client_id) != bool(heard):
            raise ValueError(f"Slack needs {PREFIX}SLACK_BOT_TOKEN, and with it {PREFIX}SLACK_APP_TOKEN (or {PREFIX}SLACK_SIGNING_SECRET where Slack pushes)")
        return self

    @property
    def secrets(self) -> tuple[str, ...]:
        """What no log may show."""
        held = (self.telegram_token, self.slack_bot_token, self.slack_app_token, self.slack_signing_secret, self.slack_client_secret)
        return tuple(secret.get_secret_value() for secret in held if secret.get_secret_value())

    @property
    def slack(self) -> bool:
        """Whether Slack is served."""
        return bool(self.slack_bot_token.get_secret_value() or self.slack_client_id)

    @property
    def manner(self) -> Manner:
        """How the model is asked."""
        return Manner(self.model, context=self.context, answer=self.answer, deadline=self.deadline)

    @property
    def doubting(self) -> Manner:
        """How the model is asked that doubts lines."""
        return replace(self.manner, model=self.critic)

    @property
    def model_hosts(self) -> tuple[str, ...]:
        """The names or IP addresses of the hosts that serve models."""
        return tuple(urlsplit(address).hostname or "" for address in self.ollama_hosts)

    @property
    def spending(self) -> Budget:
        """What a run may ask of the model."""
        return Budget(calls=self.calls, tokens=self.budget)

    @property
    def document(self) -> Design:
        """How documents look."""
        made_for = next((look.name for look in LOOKS if look.typeface == self.typeface), STANDARD)
        return Design(name=self.design or made_for, paper=self.paper, typeface=self.typeface)
