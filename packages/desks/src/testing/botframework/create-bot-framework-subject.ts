import { createBotFrameworkDesk } from "../../botframework/create-bot-framework-desk.js";
import { createRemoteSubject } from "../create-remote-subject.js";
import type { DeskSubject } from "../desk-subject.js";
import {
	type BotFrameworkWorld,
	createBotFrameworkWorld,
	toSampleAddress,
} from "./create-bot-framework-world.js";

/** The adapter for hubs of the Bot Framework with its simulator. */
export function createBotFrameworkSubject(): DeskSubject & {
	readonly world: BotFrameworkWorld;
} {
	return createRemoteSubject({
		kind: "botframework",
		traits: {
			isRemote: true,
			hasReports: true,
			hasWords: false,
			hasRelay: false,
			givesBack: false,
		},
		channel: "botframework",
		addressOf: toSampleAddress,
		createWorld(clock, faults) {
			const { world, send, checkOrigin } = createBotFrameworkWorld(
				clock,
				faults,
			);
			return {
				world,
				createDesk: (ports) =>
					createBotFrameworkDesk({
						...ports,
						send,
						checkOrigin,
						hubContext: { Skill: "returns" },
						timeZone: "Europe/Warsaw",
						locale: "en",
					}),
			};
		},
	});
}
