import type { ActionName } from "@shopbell/knowledge";
import type { Accounts } from "../accounts/accounts.js";
import type { DeskRoute } from "../desk/desk-route.js";
import { guardRoute } from "../desk/guard-route.js";
import { createOriginCheck } from "../desk/own-origin.js";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import { createArticleRoutes } from "./article-routes.js";
import { createLiveStudio } from "./create-live-studio.js";
import { createContentEditor } from "./edit-content.js";
import { createQuestionRoutes } from "./question-routes.js";
import { createStudioContent, type StudioContent } from "./studio-content.js";
import type { StudioKnowledge } from "./studio-knowledge.js";
import { studioApiPath } from "./studio-rule.js";

/** What the studio is made of. */
export interface StudioOptions {
	readonly knowledge: StudioKnowledge;
	readonly accounts: Accounts;
	/** What the connected shop can do; flows that need more answer as they would without it. */
	readonly actions: ReadonlySet<ActionName>;
}

/** Every route of the studio with its rule. */
export function listStudioRoutes(
	parts: RuntimeParts,
	{ knowledge, actions }: StudioOptions,
	content: StudioContent = createStudioContent(knowledge, parts.now),
): readonly DeskRoute[] {
	const { folder } = knowledge;
	return [
		...createArticleRoutes({
			parts,
			folder,
			content,
			editor: createContentEditor(folder, content, parts.now),
		}),
		...createQuestionRoutes({ parts, knowledge, actions }),
	];
}

/** The studio's part of the server: routes under `/studio/api` and the socket `/studio/api/live`. Signing in is the desk's. */
export function createStudioRoutes(
	parts: RuntimeParts,
	options: StudioOptions,
): RouteGroup {
	const { knowledge, accounts } = options;
	const content = createStudioContent(knowledge, parts.now);
	const isOwnOrigin = createOriginCheck(parts);
	const live = createLiveStudio({
		parts,
		knowledge,
		content,
		accounts,
		isOwnOrigin,
	});
	return {
		routes: listStudioRoutes(parts, options, content).map((route) =>
			guardRoute(route, accounts, isOwnOrigin, studioApiPath),
		),
		sockets: [live.socket],
		close: live.close,
	};
}
