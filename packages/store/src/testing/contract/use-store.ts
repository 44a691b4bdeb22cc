import { createConversationState } from "@shopbell/conversation";
import { afterEach, beforeEach } from "vitest";
import type { Store } from "../../port/store.js";
import type { Claim } from "../../port/turns.js";
import type { CreateSubject } from "../store-subject.js";

/** A store for each test of a part of the contract, with a clock of its own. */
export interface StoreWorld {
	/** Opened anew for each test, on an empty database. */
	store: Store;
	/** Epoch ms, and what leases run out by. */
	clock: number;
	/** A second store on the same database; closed with the test. */
	openBeside(): Promise<Store>;
	/** Ends the process and begins it again. */
	reopen(): Promise<void>;
	/** The next turn; throws when there is none. */
	claimed(): Promise<Claim>;
}

/** Opens a store before each test and removes it afterwards. */
export function useStore(
	createSubject: CreateSubject,
	start = 1_000_000,
): StoreWorld {
	let opened: Store[] = [];
	let ids = 0;
	let subject: Awaited<ReturnType<CreateSubject>>;
	const open = async (): Promise<Store> => {
		const store = await subject.open({
			now: () => world.clock,
			steadyNow: () => world.clock,
			begin: (channel) =>
				createConversationState(`conversation-${++ids}`, channel, "en"),
		});
		opened.push(store);
		return store;
	};
	const world: StoreWorld = {
		store: undefined as never,
		clock: start,
		openBeside: open,
		async reopen() {
			await world.store.close();
			opened = opened.filter((store) => store !== world.store);
			world.store = await open();
		},
		async claimed() {
			const claim = await world.store.claim({ workerId: "w", leaseMs: 10_000 });
			if (!claim) throw new Error("nothing to claim");
			return claim;
		},
	};
	beforeEach(async () => {
		world.clock = start;
		ids = 0;
		subject = await createSubject();
		world.store = await open();
	});
	afterEach(async () => {
		for (const store of opened.splice(0)) await store.close();
		await subject.dispose();
	});
	return world;
}
