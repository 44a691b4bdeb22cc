import type { Inline } from "@shopbell/knowledge";
import type { ActionOutcome, ActionValue } from "../action/shop-action.js";
import { resumeFlow } from "../flow/move-flow.js";
import { changeDesk } from "../handoff/change-desk.js";
import { requestHandoff } from "../handoff/request-handoff.js";
import { lockToPage } from "../language/locale-lock.js";
import { phrasesOf } from "../phrases/phrases-of.js";
import type { Input } from "../turn/input.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { changeLink } from "./ask-link.js";
import type { LinkWait } from "./link-memory.js";
import { linkPhrase, placeIn, sayAboutLink } from "./say-link-notice.js";
import { sayWhetherOwn } from "./say-whether-own.js";

type Values = Readonly<Record<string, ActionValue>>;

/** What became of a call about links; false where the answer belongs to something else. */
export function onLinkResult(
	draft: TurnDraft,
	{ key, outcome }: Extract<Input, { kind: "action-result" }>,
): boolean {
	const { waits } = draft.state.link;
	const wait = waits.find((one) => one.key === key);
	if (!wait) return false;
	changeLink(draft, { waits: waits.filter((one) => one !== wait) });
	if (outcome.kind !== "ok") {
		sayFailed(draft, wait, outcome);
		return true;
	}
	switch (wait.action) {
		case "link.offer":
			sayOffer(draft, outcome.value);
			break;
		case "link.redeem":
			askWhetherOwn(draft, outcome.value);
			return true;
		case "link.confirm":
			goOn(draft, outcome.value);
			break;
		case "link.undo":
			if (!wait.isQuiet) sayUndone(draft, outcome.value.ended !== 0);
			break;
	}
	resumeFlow(draft);
	return true;
}

function sayFailed(
	draft: TurnDraft,
	{ action, isQuiet }: LinkWait,
	outcome: Exclude<ActionOutcome, { kind: "ok" }>,
): void {
	if (isQuiet || draft.state.link.isUnheard) return;
	const isTooMany = outcome.kind === "denied" && outcome.reason === "attempts";
	const { owner, greeted } = draft.state;
	// Who comes by a link that leads nowhere is greeted all the same.
	if (action === "link.redeem" && !greeted && owner.kind === "bot") {
		draft.change({ greeted: true });
		draft.leadWith(phrasesOf(draft.state.locale.locale).greeting);
	}
	sayAboutLink(draft, {
		lead: linkPhrase(
			draft,
			outcome.kind === "unavailable"
				? "unavailable"
				: isTooMany
					? "tooMany"
					: "wrong",
		),
		isPersonFirst: true,
	});
	resumeFlow(draft);
}

function sayOffer(draft: TurnDraft, value: Values): void {
	const minutes = Number(value.minutes);
	if (typeof value.url !== "string") {
		const secret = String(value.secret);
		const code = `${secret.slice(0, 4)} ${secret.slice(4)}`;
		sayAboutLink(draft, { lead: linkPhrase(draft, "code", { code, minutes }) });
		return;
	}
	const place = placeIn(draft, String(value.channel));
	const label = linkPhrase(draft, "openLink", { place });
	const link: Inline = {
		kind: "link",
		url: value.url,
		children: [{ kind: "text", text: label }],
	};
	sayAboutLink(draft, {
		lead: linkPhrase(draft, "link", { place, minutes }),
		body: {
			markdown: `[${label}](<${value.url}>)`,
			blocks: [{ kind: "paragraph", children: [link] }],
		},
	});
}

/** A link may have been sent by somebody else: what is whose is asked before anything comes of it. */
function askWhetherOwn(draft: TurnDraft, value: Values): void {
	const channel = String(value.channel);
	const { locale } = draft.state;
	if (typeof value.locale === "string" && locale.source === "default")
		draft.change({ locale: lockToPage(locale, value.locale) });
	if (value.isConfirmed === true) {
		if (draft.state.link.isUnheard) return;
		sayAboutLink(draft, {
			lead: linkPhrase(draft, "confirmed", { place: placeIn(draft, channel) }),
		});
		resumeFlow(draft);
		return;
	}
	changeLink(draft, {
		asked: {
			...{ linkId: String(value.link), channel, at: draft.context.now },
			isUnsaid: true,
		},
	});
	draft.record({ kind: "link", step: "opened", channel });
	if (!draft.state.link.isUnheard) sayWhetherOwn(draft);
}

/** The shopper has said yes: signed in where that was proven, and with the person who had it. */
function goOn(draft: TurnDraft, value: Values): void {
	const { policy, now } = draft.context;
	const channel = String(value.channel);
	const lines = [
		linkPhrase(draft, "confirmed", { place: placeIn(draft, channel) }),
	];
	if (
		typeof value.customerId === "string" &&
		draft.state.customer === null &&
		policy.links
	) {
		const text = (field: ActionValue | undefined) =>
			typeof field === "string" ? field : null;
		draft.change({
			customer: {
				id: value.customerId,
				name: text(value.name),
				email: text(value.email),
				phone: text(value.phone),
			},
		});
		const name = text(value.name);
		if (name !== null) draft.change({ shopper: { name } });
		changeLink(draft, { provenUntil: now + policy.links.provenMs });
		const hours = Math.round(policy.links.provenMs / 3_600_000);
		lines.push(linkPhrase(draft, "signedIn", { hours }));
	}
	draft.record({ kind: "link", step: "confirmed", channel });
	const { agentId, agentName, handoffId } = value;
	const isFree =
		draft.state.owner.kind === "bot" || draft.state.owner.kind === "closed";
	if (typeof agentId === "string" && isFree) {
		const agent = { id: agentId, name: String(agentName) };
		sayAboutLink(draft, {
			lead: [
				...lines,
				linkPhrase(draft, "withPerson", { agent: agent.name }),
			].join("\n"),
		});
		// Asked for first, because the shopper knows them; others come where they cannot.
		changeDesk(draft, {
			last: {
				handoffId: String(handoffId),
				agent,
				articleId: null,
				at: now,
				how: "released",
			},
		});
		requestHandoff(draft, "requested");
		return;
	}
	if (value.owner === "queued" && isFree)
		lines.push(linkPhrase(draft, "waiting"));
	sayAboutLink(draft, {
		lead: lines.join("\n"),
		isPersonFirst: value.owner === "queued",
	});
}

function sayUndone(draft: TurnDraft, hasEnded: boolean): void {
	if (hasEnded) endLinkProof(draft);
	sayAboutLink(draft, {
		lead: linkPhrase(draft, hasEnded ? "ended" : "notLinked"),
	});
}

/** Signs out whom only a link had signed in. */
export function endLinkProof(draft: TurnDraft): void {
	if (draft.state.link.provenUntil === null) return;
	changeLink(draft, { provenUntil: null });
	draft.change({ customer: null, kept: {}, flow: null });
}
