import { createHandoffBook, type HandoffBook } from "../book/handoff-book.js";
import { createDeskLine } from "../line/create-desk-line.js";
import type { RemoteDesk } from "../port/remote-desk.js";
import type {
	DeskSubject,
	DeskTraits,
	DeskWorld,
	Told,
} from "./desk-subject.js";
import { createFaults, type Faults } from "./faults.js";
import { createMemoryRecords } from "./memory-records.js";
import { createTestClock, type TestClock } from "./test-clock.js";

/** A desk outside this program and its simulator. */
export interface RemoteSetup<World extends DeskWorld> {
	readonly kind: string;
	readonly traits: DeskTraits;
	readonly createWorld: (
		clock: TestClock,
		faults: Faults,
	) => {
		readonly world: World;
		readonly createDesk: (ports: {
			readonly book: HandoffBook;
			readonly clock: TestClock;
		}) => RemoteDesk;
	};
	/** Where the shopper of a conversation is reached; default nowhere that matters. */
	readonly addressOf?: (conversationId: string) => unknown;
	readonly channel?: string;
}

/** Puts an adapter, its simulator and a line of this program together. */
export function createRemoteSubject<World extends DeskWorld>(
	setup: RemoteSetup<World>,
): DeskSubject & { readonly world: World } {
	const clock = createTestClock();
	const faults = createFaults(clock);
	const records = createMemoryRecords();
	const { world, createDesk } = setup.createWorld(clock, faults);
	const told = new Map<string, Told>();
	const left = new Set<string>();
	let conversations = 0;
	let processes = 0;

	return {
		traits: setup.traits,
		clock,
		faults,
		world,
		async createConversation() {
			conversations += 1;
			const id = `c0nversationOf-Shopper_${conversations}`;
			return {
				id,
				channel: setup.channel ?? "webchat",
				address: setup.addressOf?.(id) ?? null,
			};
		},
		open() {
			faults.restart();
			processes += 1;
			const mine = processes;
			/** A process that has ended does nothing any more, whatever it was waiting for. */
			const alive = <T>(act: () => Promise<T>): Promise<T> =>
				mine === processes ? act() : new Promise<never>(() => undefined);
			const book = createHandoffBook(
				{
					read: (key, now) => alive(() => records.read(key, now)),
					write: (write) => alive(() => records.write(write)),
				},
				setup.kind,
				clock.now,
			);
			const line = createDeskLine({
				desk: createDesk({ book, clock }),
				book,
				clock,
				locale: "en",
				tell: (conversationId, { dedupeId, signal }) =>
					alive(async () => {
						const key = `${conversationId}|${dedupeId}`;
						if (!told.has(key))
							told.set(key, { conversationId, signal, at: clock.now() });
					}),
				isAwaited: async (_conversationId, handoffId) => !left.has(handoffId),
			});
			return { desk: line, receive: (report) => line.receive(report) };
		},
		stopWaiting: (handoffId) => left.add(handoffId),
		told: async () => [...told.values()],
		close: async () => undefined,
	};
}
