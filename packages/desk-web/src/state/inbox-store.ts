import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { DeskApi } from "../api/desk-api.js";
import type { Refusal } from "../api/request.js";
import type { Handoff } from "../wire/handoff.js";
import type { InboxPage, InboxView } from "../wire/inbox.js";
import type { LiveMessage } from "../wire/live-message.js";
import type { MyPresence } from "../wire/presence.js";
import type { QueueCounts } from "../wire/queue.js";
import { type DeskPlace, firstPlace } from "./desk-place.js";
import {
	type Inbox,
	isOpen,
	offersTo,
	toList,
	withHandoffs,
	withoutHandoff,
} from "./inbox.js";

/** What the inbox needs of the rest of the page. */
export interface InboxPorts {
	readonly api: Pick<DeskApi, "inbox">;
	readonly place: ReadonlySignal<DeskPlace>;
	readonly myId: ReadonlySignal<string>;
	/** The server's clock, in steps. */
	readonly now: ReadonlySignal<number>;
	onRefused(refusal: Refusal): void;
	/** What the server's clock says. */
	onClock(at: number): void;
}

/** Lists that are always known, because keys, offers and news need them. */
const alwaysKnown: readonly InboxView[] = ["waiting", "mine"];

/** Places in the queue are asked for at most so often. */
const renewEveryMs = 2000;

/** All handoffs the page knows, kept up to date, and the list that is on screen. */
export function createInboxStore(ports: InboxPorts) {
	const known = signal<Inbox | null>(null);
	const found = signal<readonly string[]>([]);
	const nextCursor = signal<string | null>(null);
	const status = signal<"loading" | "ready" | "failed">("loading");
	const counts = signal<QueueCounts>({ waiting: 0, mine: 0, mentions: 0 });
	const longestWaitMs = signal<number | null>(null);
	const areReservesCalled = signal(false);
	const me = signal<MyPresence | null>(null);
	/** For each request under way: handoffs that came meanwhile, which are newer than its answer. */
	const held = new Set<Map<string, Handoff | null>>();
	let latest = 0;
	let isLoadingMore = false;
	let renewal: ReturnType<typeof setTimeout> | undefined;

	const list = computed(() =>
		known.value === null
			? null
			: toList(known.value, found.value, ports.place.value, ports.myId.value),
	);
	const listOf = (view: InboxView): readonly Handoff[] =>
		toList(
			known.value ?? new Map(),
			[],
			{ ...firstPlace, view },
			ports.myId.value,
		);
	const waiting = computed(() => listOf("waiting"));
	const mine = computed(() => listOf("mine"));
	const offers = computed(() =>
		offersTo(known.value ?? new Map(), ports.myId.value, ports.now.value),
	);

	function take(page: InboxPage): void {
		ports.onClock(page.at);
		counts.value = page.counts;
		longestWaitMs.value = page.longestWaitMs;
		me.value = page.me;
	}

	/** Asks for the list on screen. `afresh`: forgets what an earlier connection told. */
	async function load(afresh: boolean): Promise<void> {
		const turn = ++latest;
		const place = ports.place.peek();
		const isPlain =
			place.search === "" && place.topic === "" && place.language === "";
		const missed = new Map<string, Handoff | null>();
		held.add(missed);
		status.value = "loading";
		const sides =
			afresh || known.peek() === null
				? alwaysKnown.filter((view) => !(isPlain && view === place.view))
				: [];
		const [answer, ...others] = await Promise.all([
			ports.api.inbox({ ...place, cursor: null }),
			...sides.map((view) =>
				ports.api.inbox({ ...firstPlace, view, cursor: null }),
			),
		]);
		held.delete(missed);
		if (turn !== latest) return;
		const first = answer as Awaited<ReturnType<DeskApi["inbox"]>>;
		if (first.kind !== "ok") {
			status.value = "failed";
			if (first.kind === "refused") ports.onRefused(first);
			return;
		}
		batch(() => {
			take(first.body);
			const kept =
				afresh || known.peek() === null
					? []
					: [...(known.peek() as Inbox).values()].filter(
							(handoff) =>
								isOpen(handoff) ||
								handoff.conversationId === place.conversationId,
						);
			known.value = withNewer(
				withHandoffs(new Map(), [
					...kept,
					...others.flatMap((other) =>
						other.kind === "ok" ? other.body.items : [],
					),
					...first.body.items,
				]),
				missed,
			);
			found.value = first.body.items.map(({ id }) => id);
			nextCursor.value = first.body.nextCursor;
			status.value = "ready";
		});
	}

	/** Places in the queue change with everybody who comes and goes. */
	function renewPlaces(): void {
		if (renewal !== undefined) return;
		renewal = setTimeout(async () => {
			renewal = undefined;
			const missed = new Map<string, Handoff | null>();
			held.add(missed);
			const answer = await ports.api.inbox({
				...firstPlace,
				view: "waiting",
				cursor: null,
			});
			held.delete(missed);
			if (answer.kind === "ok" && known.peek())
				known.value = withNewer(
					withHandoffs(known.peek() as Inbox, answer.body.items),
					missed,
				);
		}, renewEveryMs);
	}

	return {
		known: known as ReadonlySignal<Inbox | null>,
		list,
		waiting,
		mine,
		offers,
		status: status as ReadonlySignal<"loading" | "ready" | "failed">,
		counts: counts as ReadonlySignal<QueueCounts>,
		longestWaitMs: longestWaitMs as ReadonlySignal<number | null>,
		areReservesCalled: areReservesCalled as ReadonlySignal<boolean>,
		me,
		load,
		/** The next page of a list that goes on. */
		async loadMore(): Promise<void> {
			const cursor = nextCursor.peek();
			if (cursor === null || isLoadingMore || status.peek() !== "ready") return;
			isLoadingMore = true;
			const turn = latest;
			const answer = await ports.api.inbox({ ...ports.place.peek(), cursor });
			isLoadingMore = false;
			if (turn !== latest || answer.kind !== "ok") return;
			batch(() => {
				known.value = withHandoffs(
					known.peek() ?? new Map(),
					answer.body.items.filter(({ id }) => !found.peek().includes(id)),
				);
				found.value = [
					...new Set([
						...found.peek(),
						...answer.body.items.map(({ id }) => id),
					]),
				];
				nextCursor.value = answer.body.nextCursor;
			});
		},
		add(...handoffs: readonly Handoff[]): void {
			for (const missed of held)
				for (const handoff of handoffs) missed.set(handoff.id, handoff);
			const before = known.peek();
			if (before) known.value = withHandoffs(before, handoffs);
		},
		remove(handoffId: string): void {
			const before = known.peek();
			for (const missed of held) missed.set(handoffId, null);
			if (before) known.value = withoutHandoff(before, handoffId);
		},
		receive(message: Extract<LiveMessage, { kind: "queue" }>): void {
			if (message.counts.waiting > 0) renewPlaces();
			batch(() => {
				counts.value = message.counts;
				longestWaitMs.value = message.longestWaitMs;
				areReservesCalled.value = message.areReservesCalled;
			});
		},
		/** A handoff is offered to me until then, or no longer. */
		offer(handoffId: string, until: number | null): void {
			const handoff = known.peek()?.get(handoffId);
			const myId = ports.myId.peek();
			if (!handoff?.queue) return;
			const isMine = handoff.queue.offer?.agent.id === myId;
			if (until === null && !isMine) return;
			const offer =
				until === null ? null : { agent: { id: myId, name: "" }, until };
			known.value = withHandoffs(known.peek() ?? new Map(), [
				{ ...handoff, queue: { ...handoff.queue, offer } },
			]);
		},
		forget(): void {
			clearTimeout(renewal);
			renewal = undefined;
			latest++;
			batch(() => {
				known.value = null;
				found.value = [];
				nextCursor.value = null;
				status.value = "loading";
			});
		},
	};
}

/** An inbox with what came after it was asked for; null: gone since. */
function withNewer(
	inbox: Inbox,
	newer: ReadonlyMap<string, Handoff | null>,
): Inbox {
	let result = inbox;
	for (const [id, handoff] of newer)
		result = handoff
			? withHandoffs(result, [handoff])
			: withoutHandoff(result, id);
	return result;
}
