import type { PersonalDataClass } from "@shopbell/conversation";
import type { ChatwootAddress } from "@shopbell/desks/chatwoot";
import { decodeWebhookSecret } from "@shopbell/desks/webhook";
import type { SunshineAddress } from "@shopbell/desks/zendesk";
import type { LetterLocale } from "@shopbell/identity";
import type { ReadSettings } from "../settings/settings-schema.js";

/** Where people answer, and what lets us in there. */
export type DeskSetting =
	| { readonly kind: "builtin" }
	| (RemoteDeskSetting & DeskReaders);

/** What the people at another desk read, and what not. */
export interface DeskReaders {
	/** Null: the language of the shop. */
	readonly locale: LetterLocale | null;
	readonly mask: ReadonlySet<PersonalDataClass>;
}

/** A desk outside this program. */
export type RemoteDeskSetting =
	| ({
			readonly kind: "chatwoot";
			readonly webhookSecrets: readonly string[];
	  } & ChatwootAddress)
	| ({
			readonly kind: "zendesk";
			readonly webhookSecret: string;
			/** Null: Zendesk's agents. */
			readonly switchboardIntegration: string | null;
	  } & SunshineAddress)
	| {
			readonly kind: "email";
			readonly to: string;
			readonly replyMailbox: string;
			readonly inboundSecret: string;
	  }
	| {
			readonly kind: "webhook";
			readonly url: string;
			readonly secrets: readonly string[];
	  }
	| {
			readonly kind: "botframework";
			readonly hubContext: Readonly<Record<string, unknown>>;
	  };

/** What each kind of desk cannot do without. */
const needed: Readonly<
	Record<DeskSetting["kind"], readonly (keyof ReadSettings)[]>
> = {
	builtin: [],
	chatwoot: [
		"CHATWOOT_URL",
		"CHATWOOT_ACCOUNT_ID",
		"CHATWOOT_INBOX",
		"CHATWOOT_BOT_TOKEN",
		"CHATWOOT_WEBHOOK_SECRET",
	],
	zendesk: [
		"ZENDESK_URL",
		"ZENDESK_APP_ID",
		"ZENDESK_KEY_ID",
		"ZENDESK_KEY_SECRET",
		"ZENDESK_WEBHOOK_SECRET",
	],
	email: ["DESK_EMAIL_TO", "DESK_EMAIL_REPLY", "DESK_EMAIL_SECRET", "SMTP_URL"],
	webhook: ["DESK_WEBHOOK_URL", "DESK_WEBHOOK_SECRET"],
	botframework: ["MICROSOFT_APP_ID"],
};

const minSecretLength = 20;

/** What the settings around the desk lack or contradict, one line each; never quotes a value. */
export function checkDeskSettings(all: ReadSettings): readonly string[] {
	const kind = all.DESK_KIND;
	const lines = needed[kind]
		.filter((name) => isEmpty(all[name]))
		.map((name) => `${name}: DESK_KIND=${kind} needs it`);
	for (const name of [
		"CHATWOOT_URL",
		"ZENDESK_URL",
		"DESK_WEBHOOK_URL",
	] as const)
		if (all[name] !== undefined && !isSafe(all[name]))
			lines.push(`${name}: give an https address without name and password`);
	if (
		all.DESK_EMAIL_SECRET !== "" &&
		all.DESK_EMAIL_SECRET.length < minSecretLength
	)
		lines.push(
			"DESK_EMAIL_SECRET: 20 signs or more, e.g. of openssl rand -hex 20",
		);
	if (!all.DESK_WEBHOOK_SECRET.every(isWebhookSecret))
		lines.push(
			"DESK_WEBHOOK_SECRET: whsec_ and 24 to 64 bytes in base64, e.g. of echo whsec_$(openssl rand -base64 32)",
		);
	if (toHubContext(all.DESK_HUB_CONTEXT) === undefined)
		lines.push(
			'DESK_HUB_CONTEXT: give a JSON object, e.g. {"Skill":"returns"}',
		);
	return lines;
}

/** The desk of settings that `checkDeskSettings` finds nothing wrong with. */
export function toDeskSetting(all: ReadSettings): DeskSetting {
	const kind = all.DESK_KIND;
	if (kind === "builtin") return { kind };
	const readers: DeskReaders = {
		locale: all.DESK_LOCALE ?? null,
		mask: new Set(
			(all.DESK_MASK ?? ["payment"]).flatMap((item) =>
				item === "none" ? [] : [item],
			),
		),
	};
	switch (kind) {
		case "chatwoot":
			return {
				kind,
				...readers,
				baseUrl: all.CHATWOOT_URL ?? "",
				accountId: all.CHATWOOT_ACCOUNT_ID ?? 0,
				inboxIdentifier: all.CHATWOOT_INBOX,
				botToken: all.CHATWOOT_BOT_TOKEN,
				teamId: all.CHATWOOT_TEAM_ID ?? null,
				webhookSecrets: all.CHATWOOT_WEBHOOK_SECRET,
			};
		case "zendesk":
			return {
				kind,
				...readers,
				baseUrl: all.ZENDESK_URL ?? "",
				appId: all.ZENDESK_APP_ID,
				keyId: all.ZENDESK_KEY_ID,
				keySecret: all.ZENDESK_KEY_SECRET,
				webhookSecret: all.ZENDESK_WEBHOOK_SECRET,
				switchboardIntegration: all.ZENDESK_SWITCHBOARD || null,
			};
		case "email":
			return {
				kind,
				...readers,
				to: all.DESK_EMAIL_TO,
				replyMailbox: all.DESK_EMAIL_REPLY,
				inboundSecret: all.DESK_EMAIL_SECRET,
			};
		case "webhook":
			return {
				kind,
				...readers,
				url: all.DESK_WEBHOOK_URL ?? "",
				secrets: all.DESK_WEBHOOK_SECRET,
			};
		case "botframework":
			return {
				kind,
				...readers,
				hubContext: toHubContext(all.DESK_HUB_CONTEXT) ?? {},
			};
	}
}

function isEmpty(value: ReadSettings[keyof ReadSettings]): boolean {
	return (
		value === undefined ||
		value === "" ||
		(Array.isArray(value) && value.length === 0)
	);
}

/** Tokens go over TLS, except to this machine. */
function isSafe(address: string): boolean {
	const { protocol, hostname, username } = new URL(address);
	return (
		username === "" &&
		(protocol === "https:" ||
			/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))
	);
}

function isWebhookSecret(text: string): boolean {
	try {
		decodeWebhookSecret(text);
		return true;
	} catch {
		return false;
	}
}

/** Undefined when it is no JSON object; empty when nothing is given. */
function toHubContext(
	text: string,
): Readonly<Record<string, unknown>> | undefined {
	if (text === "") return {};
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: undefined;
	} catch {
		return undefined;
	}
}
