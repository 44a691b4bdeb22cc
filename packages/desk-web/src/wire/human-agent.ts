/** A person of the shop, as shoppers see them. */
export interface HumanAgent {
	readonly id: string;
	readonly name: string;
}
