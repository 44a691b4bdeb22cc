/** A person at a desk, as the shopper may see them. */
export interface HumanAgent {
	readonly id: string;
	readonly name: string;
}
