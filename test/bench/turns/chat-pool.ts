import type { Exchange } from "./load.js";
import type { PostClient } from "./post-client.js";
import { Shopper } from "./shopper.js";

/** Chats open in one round, in which each asks about five different things, as shoppers do; the next round has others. */
const conversations = 512;

/** The open chats of a server that speaks Direct Line. Each lane has some of its own, which speak in turn. */
export class ChatPool {
	private shoppers: Shopper[] = [];
	private readonly turnsOf: number[];

	constructor(
		private readonly client: PostClient,
		/** Of Direct Line. */
		private readonly secret: string,
		/** Messages under way at a time; 512 at most. */
		private readonly lanes: number,
	) {
		this.turnsOf = new Array<number>(lanes).fill(0);
	}

	/** Ends the chats there are and opens new ones. */
	async renew(): Promise<void> {
		this.close();
		while (this.shoppers.length < conversations)
			this.shoppers.push(
				...(await Promise.all(
					Array.from(
						{ length: Math.min(20, conversations - this.shoppers.length) },
						() => Shopper.open(this.client, this.secret),
					),
				)),
			);
		this.turnsOf.fill(0);
	}

	/** The next chat of a lane says the text of its next question; those of one chat are different ones. */
	say(lane: number, toText: (question: number) => string): Promise<Exchange> {
		const turn = this.turnsOf[lane] ?? 0;
		this.turnsOf[lane] = turn + 1;
		const perLane = Math.floor(conversations / this.lanes);
		const place = lane + this.lanes * (turn % perLane);
		const shopper = this.shoppers[place];
		if (!shopper) throw new Error("A lane has no shopper.");
		return shopper.say(toText(place + Math.floor(turn / perLane)));
	}

	close(): void {
		for (const shopper of this.shoppers.splice(0)) shopper.close();
	}
}
