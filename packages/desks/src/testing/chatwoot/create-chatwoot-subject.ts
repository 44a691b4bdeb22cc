import { createChatwootDesk } from "../../chatwoot/create-chatwoot-desk.js";
import { createRemoteSubject } from "../create-remote-subject.js";
import type { DeskSubject } from "../desk-subject.js";
import { chatwootSample } from "./chatwoot-sample.js";
import {
	type ChatwootWorld,
	createChatwootWorld,
} from "./create-chatwoot-world.js";

/** Chatwoot's adapter with its simulator. */
export function createChatwootSubject(): DeskSubject & {
	readonly world: ChatwootWorld;
} {
	return createRemoteSubject({
		kind: "chatwoot",
		traits: {
			isRemote: true,
			hasReports: true,
			hasWords: true,
			hasRelay: true,
			givesBack: true,
		},
		createWorld(clock, faults) {
			const { world, fetch } = createChatwootWorld(clock, faults);
			return {
				world,
				createDesk: (ports) =>
					createChatwootDesk({
						...chatwootSample,
						...ports,
						fetch,
						locale: "en",
					}),
			};
		},
	});
}
