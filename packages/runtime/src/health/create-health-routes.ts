import type { DeskOutsideHealth } from "../desks/create-desk-health.js";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";

/** What health reports of the knowledge base. */
export interface KnowledgeHealth {
	readonly revision: string;
	readonly articles: number;
	readonly locales: readonly string[];
	/** Problems of the files on disk now; the running knowledge base is the last good one. */
	readonly problems: number;
	readonly loadedAt: number;
}

/** `GET /health`: 200 once everything that is needed to serve answers, 503 otherwise. */
export function createHealthRoutes(
	parts: RuntimeParts,
	knowledge: () => KnowledgeHealth,
	/** Of a desk outside; the bot is well without it. */
	desk?: () => Promise<DeskOutsideHealth>,
): RouteGroup {
	const startedAt = parts.now();
	return {
		sockets: [],
		routes: [
			{
				method: "get",
				path: "/health",
				handle: async () => {
					const isStored = await parts.store.check().then(
						() => true,
						() => false,
					);
					return {
						status: isStored ? 200 : 503,
						body: {
							status: isStored ? "ok" : "unavailable",
							uptimeMs: parts.now() - startedAt,
							store: isStored ? "ok" : "unavailable",
							knowledge: knowledge(),
							...(desk ? { desk: await desk() } : {}),
						},
					};
				},
			},
		],
	};
}
