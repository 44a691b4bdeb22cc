import type { DeskOutsideHealth } from "../desks/create-desk-health.js";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import type { Phase } from "../server/create-lifecycle.js";
import type { HttpReply } from "../server/http-exchange.js";
import type { Loop } from "../work/run-loop.js";
import { createWriteCheck } from "./create-write-check.js";
import { type Health, judgeHealth } from "./judge-health.js";
import type { KnowledgeHealth } from "./knowledge-health.js";

/** What health is read from. */
export interface HealthSources {
	readonly phase: () => Phase;
	readonly knowledge: () => KnowledgeHealth;
	/** Loops of this process. */
	readonly loops: () => Readonly<Record<string, Pick<Loop, "turnedAt">>>;
	/** Of a desk outside; the bot is well without it. */
	readonly desk?: (() => Promise<DeskOutsideHealth>) | undefined;
}

/**
 * - `GET /health/live`: 503 when only a new start helps: a loop has stood still for minutes.
 * - `GET /health/ready`: 503 while no traffic should come: starting, draining, database not writable,
 *   no knowledge base, a loop that has stood still for a minute and a half.
 * - `GET /health`: as ready, with everything that a person wants to know.
 *
 * Each names its reasons by codes.
 */
export function createHealthRoutes(
	parts: RuntimeParts,
	sources: HealthSources,
): RouteGroup {
	const startedAt = parts.now();
	const isWritable = createWriteCheck(parts.store, parts.now);
	const judge = async (): Promise<Health> =>
		judgeHealth({
			phase: sources.phase(),
			isWritable: await isWritable(),
			isKnowledgeLoaded: sources.knowledge().articles > 0,
			loops: sources.loops(),
			steadyNow: performance.now(),
		});
	return {
		sockets: [],
		routes: [
			{
				method: "get",
				path: "/health/live",
				handle: async () => {
					const { isAlive, reasons } = await judge();
					return answer(isAlive, "alive", {
						reasons: isAlive ? [] : reasons,
					});
				},
			},
			{
				method: "get",
				path: "/health/ready",
				handle: async () => {
					const { isReady, reasons } = await judge();
					return answer(isReady, "ready", { reasons });
				},
			},
			{
				method: "get",
				path: "/health",
				handle: async () => {
					const { isReady, reasons } = await judge();
					const isStored = !reasons.some(
						({ code }) => code === "store-not-writable",
					);
					const knowledge = sources.knowledge();
					return answer(isReady, "ok", {
						reasons,
						uptimeMs: parts.now() - startedAt,
						store: isStored ? "ok" : "unavailable",
						knowledge: knowledge.articles > 0 ? knowledge : null,
						...(sources.desk ? { desk: await sources.desk() } : {}),
					});
				},
			},
		],
	};
}

function answer(isWell: boolean, word: string, rest: object): HttpReply {
	return {
		status: isWell ? 200 : 503,
		body: { status: isWell ? word : "unavailable", ...rest },
	};
}
