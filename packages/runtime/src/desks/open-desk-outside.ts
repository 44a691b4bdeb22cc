import {
	createDeskLine,
	createHandoffBook,
	DeskError,
	type DeskLine,
	type DeskReport,
	type HandoffBook,
	type RemoteDesk,
	systemClock,
} from "@shopbell/desks";
import { createBotFrameworkDesk } from "@shopbell/desks/botframework";
import { createChatwootDesk } from "@shopbell/desks/chatwoot";
import { createEmailDesk } from "@shopbell/desks/email";
import { createWebhookDesk } from "@shopbell/desks/webhook";
import { createZendeskDesk } from "@shopbell/desks/zendesk";
import { type LetterSender, toLetterLocale } from "@shopbell/identity";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import {
	createDeskHealth,
	type DeskOutsideHealth,
} from "./create-desk-health.js";
import { createReportRoutes } from "./create-report-routes.js";
import type { DeskSetting } from "./desk-setting.js";

/** What a desk outside is opened with. */
export interface DeskOutsideOptions {
	readonly parts: RuntimeParts;
	/** Language of the shop. */
	readonly defaultLocale: string;
	/** Null where no mail can be sent. */
	readonly sender: LetterSender | null;
	/** Sends an event to a conversation of the Bot Framework; null where that channel is off. */
	readonly sendEvent:
		| ((
				address: unknown,
				event: Readonly<Record<string, unknown>>,
		  ) => Promise<{ readonly kind: string }>)
		| null;
}

/** A desk outside this program, ready for work. */
export interface DeskOutside {
	readonly line: DeskLine;
	/** Where it reports to; none for a hub, whose reports come through its channel. */
	readonly routes: RouteGroup;
	/** Hears of an activity that the Bot Framework's channel has admitted. */
	readonly onAdmitted: (report: DeskReport) => Promise<void>;
	/** How it is, asked for at most twice a minute. */
	readonly health: () => Promise<DeskOutsideHealth>;
	/** Whether it can take handoffs of a channel. */
	serves(channel: string): boolean;
}

/** Opens the desk of the settings; undefined for the built-in one. Throws `DeskError` with a fix. */
export function openDeskOutside(
	options: DeskOutsideOptions,
): DeskOutside | undefined {
	const { parts } = options;
	const setting = parts.settings.desk;
	if (setting.kind === "builtin") return undefined;
	const { store, now } = parts;
	const locale = setting.locale ?? toLetterLocale(options.defaultLocale);
	const clock = { ...systemClock, now };
	const book = createHandoffBook(store.identityRecords, setting.kind, now);
	const admitted = new WeakSet<DeskReport>();
	const line = createDeskLine({
		desk: createDesk(setting, { ...options, book, locale, clock, admitted }),
		book,
		clock,
		locale,
		mask: setting.mask,
		async tell(conversationId, { dedupeId, signal }) {
			await store.receive({
				channel: "desk",
				account: setting.kind,
				externalId: dedupeId,
				conversation: { kind: "known", id: conversationId },
				input: { kind: "desk", at: now(), signal },
			});
		},
		async isAwaited(conversationId, handoffId) {
			const owner = (await store.conversation(conversationId))?.state.owner;
			return (
				(owner?.kind === "queued" || owner?.kind === "human") &&
				owner.handoffId === handoffId
			);
		},
	});
	const isHub = setting.kind === "botframework";
	return {
		line,
		routes: isHub
			? { routes: [], sockets: [] }
			: createReportRoutes(parts, line),
		async onAdmitted(report) {
			if (!isHub) return;
			admitted.add(report);
			await line.receive(report);
		},
		health: createDeskHealth(line, now),
		serves: (channel) => !isHub || channel === "botframework",
	};
}

function createDesk(
	setting: Exclude<DeskSetting, { kind: "builtin" }>,
	options: DeskOutsideOptions & {
		readonly book: HandoffBook;
		readonly locale: string;
		readonly clock: typeof systemClock;
		readonly admitted: WeakSet<DeskReport>;
	},
): RemoteDesk {
	const { book, locale, clock, sender, sendEvent, admitted } = options;
	switch (setting.kind) {
		case "chatwoot":
			return createChatwootDesk({ ...setting, book, locale, clock });
		case "zendesk": {
			const { switchboardIntegration, ...rest } = setting;
			return createZendeskDesk({
				...rest,
				...(switchboardIntegration === null ? {} : { switchboardIntegration }),
				book,
				locale,
				clock,
			});
		}
		case "email":
			return createEmailDesk({
				...setting,
				book,
				locale,
				post: {
					async send({ inReplyTo, locale: spoken, ...letter }) {
						if (sender === null) throw new Error("no mail server");
						await sender.send({
							...letter,
							locale: toLetterLocale(spoken),
							...(inReplyTo === null ? {} : { inReplyTo }),
						});
					},
				},
			});
		case "webhook":
			return createWebhookDesk({ ...setting, locale, clock });
		case "botframework":
			return createBotFrameworkDesk({
				hubContext: setting.hubContext,
				book,
				locale,
				clock,
				timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
				checkOrigin: async (report) =>
					admitted.has(report) ? undefined : "unsigned",
				async send(address, event) {
					const outcome = await sendEvent?.(address, event);
					if (outcome?.kind !== "delivered")
						throw new DeskError(
							"desk.unreachable",
							"The channel did not take the event.",
							"Check MICROSOFT_APP_ID and its password; it is tried again by itself.",
						);
				},
			});
	}
}
