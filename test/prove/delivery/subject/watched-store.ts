import { appendFileSync } from "node:fs";
import {
	createStore as createRealStore,
	type Store,
	type StoreOptions,
} from "@shopbell/store";
import { CompiledQuery, type Kysely } from "kysely";
import type { OwnershipStep } from "../checkers/check-ownership.js";
import { type CrashPlan, createCrash } from "./crash-points.js";

export * from "@shopbell/store";

/** What is done beside the store's own work, from the environment of the process. */
export interface WatchPlan {
	readonly crash?: CrashPlan;
	/** File to which each claim and commit is written, a line of JSON each. */
	readonly historyFile?: string;
	/** Leaves every n-th input that could be answered at once to workers, so that both ways are taken. */
	readonly leaveEvery?: number;
	/** Tells the embedded database not to flush: the fault that a check must find. */
	readonly isLazy?: boolean;
}

/**
 * The store of the process under test: the real one, with places to be killed at and a record
 * of who owned what. The bundle of that process has it in place of `@shopbell/store`, so the
 * program itself knows nothing of it.
 */
export async function createStore(options: StoreOptions): Promise<Store> {
	const store = await createRealStore(options);
	const plan = JSON.parse(process.env.SUBJECT_WATCH ?? "{}") as WatchPlan;
	const pass = createCrash(plan.crash);
	// Leases of the embedded store live in memory: tokens begin anew with each process.
	const epoch =
		options.database.kind === "embedded" ? String(process.pid) : "shared";
	const { historyFile } = plan;
	if (plan.isLazy)
		await (store.database as Kysely<unknown>).executeQuery(
			CompiledQuery.raw("pragma synchronous = off"),
		);
	const write = (step: OwnershipStep): void => {
		if (historyFile) appendFileSync(historyFile, `${JSON.stringify(step)}\n`);
	};
	/** The conversation of each input whose turn was done at once. */
	const takenFor = new WeakMap<object, string>();
	return {
		...store,
		receive: async (arrival) => {
			pass("before-receive");
			const startedAt = instant();
			const receipt = await store.receive(arrival).catch((error) => {
				// Its turn may have been written without anybody hearing of it.
				const conversation = takenFor.get(arrival.input);
				if (conversation)
					write({
						kind: "commit",
						conversation,
						epoch,
						token: 0,
						inputId: arrival.externalId,
						outcome: "unknown",
						startedAt,
						endedAt: instant(),
					});
				throw error;
			});
			pass("after-receive");
			const turned = receipt.kind === "accepted" ? receipt.turned : undefined;
			if (turned) {
				const step = {
					conversation: turned.claimed.conversation.id,
					epoch,
					token: turned.token,
					startedAt,
					endedAt: instant(),
				};
				write({ kind: "claim", ...step });
				write({
					kind: "commit",
					...step,
					inputId: arrival.externalId,
					outcome: "committed",
					version: turned.version,
				});
				pass("after-commit");
			}
			return receipt;
		},
		// Whoever is killed between these has written nothing.
		takeTurnsAtOnce: (take) => {
			let offered = 0;
			return store.takeTurnsAtOnce((claimed) => {
				offered += 1;
				if (plan.leaveEvery && offered % plan.leaveEvery === 0)
					return undefined;
				takenFor.set(claimed.input, claimed.conversation.id);
				pass("before-turn-at-once");
				const turn = take(claimed);
				pass("after-turn-at-once");
				return turn;
			});
		},
		claim: async (wanted) => {
			const startedAt = instant();
			const claim = await store.claim(wanted);
			if (claim) {
				write({
					kind: "claim",
					conversation: claim.conversation.id,
					epoch,
					token: claim.token,
					startedAt,
					endedAt: instant(),
				});
				pass("after-claim");
			}
			return claim;
		},
		commit: async (claim, turn) => {
			const startedAt = instant();
			const step = {
				kind: "commit",
				conversation: claim.conversation.id,
				epoch,
				token: claim.token,
				inputId: String(claim.inputId),
				startedAt,
			} as const;
			pass("before-commit");
			const outcome = await store.commit(claim, turn).catch((error) => {
				write({ ...step, outcome: "unknown", endedAt: instant() });
				throw error;
			});
			write({
				...step,
				outcome: outcome.kind,
				...(outcome.kind === "committed" ? { version: outcome.version } : {}),
				endedAt: instant(),
			});
			pass("after-commit");
			return outcome;
		},
		claimDelivery: async (wanted) => {
			const delivery = await store.claimDelivery(wanted);
			if (delivery) pass("before-send");
			return delivery;
		},
		settleDelivery: async (delivery, outcome) => {
			pass("after-send");
			const settled = await store.settleDelivery(delivery, outcome);
			pass("after-settle");
			return settled;
		},
	};
}

/** Milliseconds of the clock that all processes of a machine share. */
function instant(): number {
	return Number(process.hrtime.bigint()) / 1e6;
}
