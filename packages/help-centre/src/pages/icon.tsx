/** Outlines on a field of 24 by 24. */
const shapes = {
	account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20a7.5 7.5 0 0 1 15 0",
	arrow: "M9 5l7 7-7 7",
	business: "M4 8h16v11H4zM9 8V5h6v3M4 13h16",
	complaints: "M6 21V4h11l-2 4 2 4H6",
	contact: "M4 5h16v11H9l-5 4z",
	delivery:
		"M3 6h11v10H3zM14 10h4l3 3v3h-7M7.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
	gifts:
		"M4 11h16v9H4zM3 7h18v4H3zM12 7v13M12 7c-4 0-5-4-2.500-4C11 3 12 5 12 7ZM12 7c4 0 5-4 2.500-4C13 3 12 5 12 7Z",
	globe:
		"M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
	jobs: "M4 8h16v11H4zM9 8V5h6v3M10 13h4",
	newsletter: "M3 6h18v12H3zM3 7l9 6 9-6",
	orders: "M5 8h14l1 12H4zM9 8V6a3 3 0 0 1 6 0v2",
	page: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
	payments: "M3 6h18v12H3zM3 10h18M7 15h3",
	privacy: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4",
	products: "M4 4h8l8 8-8 8-8-8zM8.500 8.500h.01",
	promotions: "M4 8h16v3a2 2 0 0 0 0 4v3H4v-3a2 2 0 0 0 0-4zM14 8v10",
	returns: "M9 14l-5-5 5-5M4 9h10a6 6 0 0 1 0 12h-3",
	search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM20 20l-4-4",
	stores:
		"M4 10v10h16V10M3 10l2-6h14l2 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0ZM10 20v-5h4v5",
} as const;

/** Names of the drawings; a topic without one gets a page. */
export type IconName = keyof typeof shapes;

/** The drawing of a topic. */
export const toIconName = (topic: string): IconName =>
	Object.hasOwn(shapes, topic) ? (topic as IconName) : "page";

/** A drawing beside words that say the same. */
export function Icon({ name }: { readonly name: IconName }) {
	return (
		<svg
			class="icon"
			viewBox="0 0 24 24"
			width="24"
			height="24"
			aria-hidden="true"
			fill="none"
			stroke="currentColor"
			stroke-width="1.8"
			stroke-linecap="round"
			stroke-linejoin="round"
		>
			<path d={shapes[name]} />
		</svg>
	);
}
