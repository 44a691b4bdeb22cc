import { templateText } from "../text/template-text.js";
import type { SayRequest } from "../wire/answering.js";
import type { StuckPage } from "../wire/delivery.js";
import type { Entry } from "../wire/entry.js";
import type { Handoff } from "../wire/handoff.js";
import type { InboxView } from "../wire/inbox.js";
import type { LiveMessage, PageMessage } from "../wire/live-message.js";
import type { Role } from "../wire/me.js";
import type { Note } from "../wire/note.js";
import type { MyPresence } from "../wire/presence.js";
import type { Reach } from "../wire/reach.js";
import type { Ticket } from "../wire/ticket.js";
import type { Ways } from "../wire/ways.js";
import { agentsAt } from "./fake-agents.js";
import { anna, boris, type FakeDay, shownLine } from "./fake-day.js";
import { fakeOrders, fakeSuggestions, fakeVoucher } from "./fake-help.js";
import { createFakeStuck } from "./fake-stuck.js";

/** A desk's server in memory, as far as its page looks. */
export interface FakeDesk {
	/** Answers a request under `/desk/api`; the body of an upload is `{ fileName }`. */
	handle(
		method: string,
		path: string,
		body: unknown,
	): { readonly status: number; readonly body: unknown };
	/** A page connects; `send` reaches it. Answers what the page says to. */
	connect(send: (message: LiveMessage) => void): (message: PageMessage) => void;
	/** Tells all open pages. */
	tell(message: LiveMessage): void;
	/** A handoff is new or has changed. */
	change(handoff: Handoff): void;
	/** A line was added to a conversation. */
	add(conversationId: string, entry: Entry): void;
	/** Every request that changed something, with its body. */
	readonly done: readonly { readonly path: string; readonly body: unknown }[];
	/** The next message to a shopper meets a colleague's that the page has not seen. */
	collideNext(entry: Entry): void;
}

const pageSize = 50;

export function createFakeDesk(
	day: FakeDay,
	options: {
		readonly role?: Role;
		readonly now?: () => number;
		/** What did not go through; default nothing. */
		readonly stuck?: StuckPage;
		/** Default: reached at any time, by a channel that tells of no marks. */
		readonly reach?: Reach;
		/** Ways to a shopper who is not reached; default none. */
		readonly ways?: Ways;
		/** What was promised for later; default one call-back. */
		readonly tickets?: readonly Ticket[];
		/** Whether the shopper has linked the conversation of before. */
		readonly isLinked?: boolean;
	} = {},
): FakeDesk {
	const stuck = createFakeStuck(options.stuck ?? { dead: [], unknown: [] });
	const role = options.role ?? "agent";
	const now = options.now ?? Date.now;
	const handoffs = new Map(day.handoffs.map((item) => [item.id, item]));
	const entries = new Map(Object.entries(day.entries));
	const notes: Note[] = [...day.notes];
	const pages = new Set<(message: LiveMessage) => void>();
	const done: { path: string; body: unknown }[] = [];
	let collision: Entry | null = null;
	let me: MyPresence = {
		state: "available",
		reason: null,
		capacity: 4,
		delegateTo: null,
	};

	const linesOf = (conversationId: string): readonly Entry[] =>
		entries.get(conversationId) ?? [];
	const tell = (message: LiveMessage): void => {
		for (const send of pages) send(message);
	};
	function change(handoff: Handoff): void {
		handoffs.set(handoff.id, handoff);
		tell({ kind: "handoff", handoff });
	}
	function add(conversationId: string, entry: Entry): void {
		entries.set(conversationId, [...linesOf(conversationId), entry]);
		tell({ kind: "entries", conversationId, entries: [entry] });
	}

	function inbox(query: URLSearchParams): object {
		const view = query.get("view") as InboxView;
		const words = (query.get("q") ?? "").toLowerCase();
		const all = [...handoffs.values()].filter(
			(handoff) =>
				isIn(handoff, view) &&
				(words === "" ||
					JSON.stringify(handoff.pack).toLowerCase().includes(words)) &&
				(query.get("language") ?? handoff.pack.locale) ===
					handoff.pack.locale &&
				(query.get("topic") ?? handoff.queue?.topic) === handoff.queue?.topic,
		);
		const from = Number(query.get("cursor") ?? 0);
		const waiting = [...handoffs.values()].filter((item) =>
			isIn(item, "waiting"),
		);
		return {
			at: now(),
			items: all.slice(from, from + pageSize),
			nextCursor: from + pageSize < all.length ? String(from + pageSize) : null,
			counts: {
				waiting: waiting.length,
				mine: [...handoffs.values()].filter((item) => isIn(item, "mine"))
					.length,
				mentions: notes.length,
			},
			longestWaitMs:
				waiting.length === 0
					? null
					: now() - Math.min(...waiting.map((item) => item.requestedAt)),
			me,
		};
	}

	function isIn({ status, agent, conversationId }: Handoff, view: InboxView) {
		switch (view) {
			case "waiting":
				return status === "waiting";
			case "mine":
				return status === "accepted" && agent?.id === anna.id;
			case "all":
				return status === "waiting" || status === "accepted";
			case "mentions":
				return notes.some((note) => note.conversationId === conversationId);
			case "closed":
				return status !== "waiting" && status !== "accepted";
		}
	}

	function conversation(id: string, after: number): object | null {
		const handoff = [...handoffs.values()].find(
			(item) => item.conversationId === id,
		);
		if (!handoff) return null;
		const isMine = handoff.agent?.id === anna.id;
		return {
			handoff,
			entries: linesOf(id).filter(({ seq }) => seq > after),
			hasMore: false,
			note: [
				"Already tried: “My parcel arrived damaged” (91 %), turned down.",
				"Asks: replacement for a broken lamp, order 10233.",
				"Calm so far; second contact about it this week.",
			],
			notes: notes.filter((note) => note.conversationId === id),
			history: [
				{
					conversationId: "old",
					channel: "webchat",
					at: now() - 86_400_000,
					subject: "When will the lamp arrive?",
					outcome: "solved",
					agent: boris,
					...(options.isLinked ? { channel: "telegram", isLinked: true } : {}),
				},
			],
			read: [{ reader: "shopper", seq: linesOf(id).at(-1)?.seq ?? 0 }],
			unknown: stuck.unknownOf(id),
			reach: options.reach ?? { state: "ok", freeUntil: null, marks: [] },
			ways: options.ways ?? null,
			may: [
				...(handoff.status === "waiting" ? ["accept"] : []),
				...(isMine ? ["answer"] : []),
				"note",
				...(role === "agent" || isMine || handoff.status !== "accepted"
					? []
					: ["watch"]),
			],
		};
	}

	function act(handoff: Handoff, what: string, body: unknown): object {
		const at = now();
		switch (what) {
			case "accept":
			case "take-over":
				change({ ...handoff, status: "accepted", agent: anna, acceptedAt: at });
				break;
			case "decline":
				change({
					...handoff,
					...(handoff.queue
						? { queue: { ...handoff.queue, offer: null } }
						: {}),
				});
				break;
			case "resolve":
			case "email":
			case "call-back":
			case "release":
				change({
					...handoff,
					status: what === "release" ? "released" : "resolved",
					closedAt: at,
				});
				break;
			case "transfer":
				change({ ...handoff, agent: boris });
				break;
			case "say": {
				const seq = (linesOf(handoff.conversationId).at(-1)?.seq ?? 0) + 1;
				const { template, attachments = [], ...said } = body as SayRequest;
				const text = template
					? templateText(
							options.ways?.templates.find(({ name }) => name === template.name)
								?.body ?? "",
							template.parameters.map((value) => ({ label: "", value })),
						)
					: (said.text ?? "");
				const files = attachments.map(({ file, name }) => ({
					name,
					url: `/desk/api/conversations/${handoff.conversationId}/files/${file}`,
					contentType: "application/pdf",
				}));
				add(
					handoff.conversationId,
					shownLine(seq, at, text, anna, null, files),
				);
				break;
			}
			case "files": {
				const { fileName } = body as { readonly fileName: string };
				return { files: [{ file: `f${done.length}.pdf`, name: fileName }] };
			}
			case "note":
			case "whisper": {
				const draft = body as Pick<Note, "id" | "text" | "mentions">;
				const note: Note = {
					...draft,
					conversationId: handoff.conversationId,
					kind: what,
					author: anna,
					afterSeq: linesOf(handoff.conversationId).at(-1)?.seq ?? 0,
					at,
				};
				notes.push(note);
				return { note };
			}
		}
		return { handoff: handoffs.get(handoff.id) ?? null, number: "C-1" };
	}

	function post(path: string, body: unknown): { status: number; body: object } {
		const act_ = /^\/handoffs\/([^/]+)\/([\w-]+)$/.exec(path);
		const handoff = handoffs.get(decodeURIComponent(act_?.[1] ?? ""));
		if (act_ && !handoff) return { status: 404, body: failure("not-found") };
		if (act_?.[2] === "say" && collision && "lastSeq" in (body as object)) {
			const entry = collision;
			collision = null;
			entries.set(handoff?.conversationId ?? "", [
				...linesOf(handoff?.conversationId ?? ""),
				entry,
			]);
			return {
				status: 409,
				body: { error: { code: "seen-less", entries: [entry] } },
			};
		}
		done.push({ path, body });
		stuck.decide(path);
		if (act_ && handoff)
			return { status: 200, body: act(handoff, act_[2] ?? "", body) };
		if (path === "/presence") {
			me = { ...me, ...(body as Partial<MyPresence>) };
			return { status: 200, body: { me, moved: 0 } };
		}
		if (/\/actions\//.test(path))
			return {
				status: 200,
				body: {
					outcome: "ok",
					field: null,
					value: path.endsWith("/voucher.create") ? fakeVoucher : {},
				},
			};
		return { status: 200, body: {} };
	}

	function get(path: string, query: URLSearchParams): object | null {
		const [, conversationId = "", rest = ""] =
			/^\/conversations\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
		if (rest === "suggestions") return fakeSuggestions;
		if (rest === "orders") return fakeOrders;
		if (conversationId)
			return conversation(
				decodeURIComponent(conversationId),
				Number(query.get("after") ?? 0),
			);
		switch (path) {
			case "/me":
				return {
					user: {
						id: anna.id,
						name: anna.name,
						email: "anna@shop.example",
						role,
						mustChangePassword: false,
						needsSecondFactor: false,
					},
					passwordLength: { min: 12, max: 128 },
				};
			case "/inbox":
				return inbox(query);
			case "/agents":
				return { agents: agentsAt(me), groups: ["returns", "payments"] };
			case "/macros":
				return {
					macros: fakeSuggestions.macros.map((macro) => ({
						id: macro.id,
						label: macro.label,
						text: macro.text,
						language: null,
					})),
				};
			case "/stuck":
				return stuck.page();
			case "/tickets":
				return {
					tickets: options.tickets ?? [
						{
							number: "T-1042",
							kind: "call-back",
							handoffId: "h-old",
							conversationId: "old",
							status: "open",
							subject: "Invoice for the company",
							email: null,
							phone: "+421 900 123 456",
							when: "tomorrow between 9 and 11",
							letter: null,
							createdAt: now() - 3_600_000,
							doneBy: null,
						},
					],
				};
			default:
				return null;
		}
	}

	return {
		handle(method, path, body) {
			const url = new URL(path, "http://desk");
			if (method === "POST") return post(url.pathname, body);
			const answer = get(url.pathname, url.searchParams);
			return answer
				? { status: 200, body: answer }
				: { status: 404, body: failure("not-found") };
		},
		connect(send) {
			pages.add(send);
			return () => undefined;
		},
		tell,
		change,
		add,
		done,
		collideNext(entry) {
			collision = entry;
		},
	};
}

const failure = (code: string): object => ({ error: { code } });
