import { createZendeskDesk } from "../../zendesk/create-zendesk-desk.js";
import { createRemoteSubject } from "../create-remote-subject.js";
import type { DeskSubject } from "../desk-subject.js";
import {
	createZendeskWorld,
	type ZendeskWorld,
	zendeskSample,
} from "./create-zendesk-world.js";

/** Zendesk's adapter with its simulator. */
export function createZendeskSubject(): DeskSubject & {
	readonly world: ZendeskWorld;
} {
	return createRemoteSubject({
		kind: "zendesk",
		traits: {
			isRemote: true,
			hasReports: true,
			hasWords: true,
			hasRelay: true,
			givesBack: false,
		},
		createWorld(clock, faults) {
			const { world, fetch } = createZendeskWorld(clock, faults);
			return {
				world,
				createDesk: (ports) =>
					createZendeskDesk({
						...zendeskSample,
						...ports,
						fetch,
						locale: "en",
					}),
			};
		},
	});
}
