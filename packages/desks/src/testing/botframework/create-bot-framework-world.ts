import type { HumanAgent } from "@shopbell/conversation";
import type { HandoffEvent } from "../../botframework/handoff-events.js";
import { DeskError } from "../../desk-error.js";
import type { DeskReport, RefusalReason } from "../../port/remote-desk.js";
import type { DeskWorld } from "../desk-subject.js";
import type { Faults } from "../faults.js";
import type { TestClock } from "../test-clock.js";
import { toReport, withHeaders, without } from "../to-report.js";

const token = "Bearer channel-s3cret";

interface Handoff {
	readonly eventId: string;
	readonly conversationId: string;
	readonly event: HandoffEvent;
	isOpen: boolean;
	readonly notes: string[];
}

/** What a test of the hub alone looks at. */
export interface BotFrameworkWorld extends DeskWorld {
	readonly events: readonly HandoffEvent[];
	/** Reports a state of the hub's own. */
	report(ticketId: string, state: string): void;
}

/** Where a conversation of the Bot Framework is reached. */
export function toSampleAddress(conversationId: string): unknown {
	return {
		channelId: "directline",
		serviceUrl: "https://directline.botframework.com/",
		conversation: { id: `bf-${conversationId}` },
		user: { id: "dl_zofia", name: "Zofia" },
		bot: { id: "bot", name: "Lipa" },
	};
}

/** A hub that listens on a channel. Repeats of an event are told apart by its id. */
export function createBotFrameworkWorld(
	clock: TestClock,
	faults: Faults,
): {
	readonly world: BotFrameworkWorld;
	readonly send: (address: unknown, event: HandoffEvent) => Promise<void>;
	readonly checkOrigin: (
		report: DeskReport,
	) => Promise<RefusalReason | undefined>;
} {
	const handoffs: Handoff[] = [];
	const events: HandoffEvent[] = [];
	const reports: DeskReport[] = [];

	function take(event: HandoffEvent): void {
		// As it comes over the wire.
		const sent = JSON.parse(JSON.stringify(event)) as HandoffEvent;
		events.push(sent);
		const conversationId = (sent.conversation as { id: string }).id;
		if (sent.name === "handoff.initiate") {
			if (handoffs.some(({ eventId }) => eventId === sent.id)) return;
			handoffs.push({
				eventId: String(sent.id),
				conversationId,
				event: sent,
				isOpen: true,
				notes: [JSON.stringify(sent.value)],
			});
			return;
		}
		const open = handoffs.findLast(
			(one) => one.conversationId === conversationId,
		);
		if (!open) return;
		open.isOpen = false;
		open.notes.push(JSON.stringify(sent.value));
	}

	function report(ticketId: string, state: string, name = "Lipa hub"): void {
		const handoff = handoffs.find(({ eventId }) => eventId === ticketId);
		if (!handoff) throw new Error(`no handoff ${ticketId}`);
		reports.push(
			toReport(
				{ authorization: token },
				JSON.stringify({
					type: "event",
					name: "handoff.status",
					id: `status-${reports.length}-${clock.now()}`,
					channelId: "directline",
					serviceUrl: "https://directline.botframework.com/",
					from: { id: "hub", name },
					conversation: { id: handoff.conversationId },
					value: { state },
				}),
				clock.now(),
			),
		);
	}

	const named = (agent: HumanAgent): string => agent.name;
	const world: BotFrameworkWorld = {
		tickets: async () =>
			handoffs.map(({ eventId, event, isOpen, notes }) => ({
				id: eventId,
				isOpen,
				texts: transcriptOf(event),
				notes: [...notes],
			})),
		accept: async (ticketId, agent) =>
			report(ticketId, "accepted", named(agent)),
		say: async () => {
			throw new Error("words of the hub do not come this way");
		},
		resolve: async (ticketId, agent) =>
			report(ticketId, "completed", named(agent)),
		giveBack: async () => {
			throw new Error("the protocol knows no way back");
		},
		takeReports: () => reports.splice(0),
		forge: (made) => [
			{ how: "no token", report: without(made, "authorization") },
			{
				how: "another token",
				report: withHeaders(made, { authorization: "Bearer eve" }),
			},
		],
		events,
		report: (ticketId, state) => report(ticketId, state),
	};
	return {
		world,
		send: async (_address, event) => {
			const unreachable = (): never => {
				throw new DeskError("desk.unreachable", "500", "Try again.");
			};
			try {
				await faults.run(() => take(event), unreachable);
			} catch {
				unreachable();
			}
		},
		checkOrigin: async ({ headers }) =>
			headers.authorization === undefined
				? "unsigned"
				: headers.authorization === token
					? undefined
					: "forged",
	};
}

function transcriptOf(event: HandoffEvent): readonly string[] {
	const [transcript] = event.attachments as readonly {
		readonly content: {
			readonly activities: readonly { readonly text: string }[];
		};
	}[];
	return (transcript?.content.activities ?? []).map(({ text }) => text);
}
