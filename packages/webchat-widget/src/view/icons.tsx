interface IconProps {
	/** Path data in a box of 24 × 24. */
	readonly paths: readonly string[];
}

function Icon({ paths }: IconProps) {
	return (
		<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
			{paths.map((data) => (
				<path key={data} d={data} />
			))}
		</svg>
	);
}

export const CloseIcon = () => <Icon paths={["M6 6l12 12M18 6L6 18"]} />;

export const SendIcon = () => (
	<Icon paths={["M12 19V5", "M5.5 11.5L12 5l6.5 6.5"]} />
);

export const GlobeIcon = () => (
	<Icon
		paths={[
			"M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
			"M3 12h18",
			"M12 3c2.4 2.6 3.6 5.6 3.6 9s-1.2 6.4-3.6 9c-2.4-2.6-3.6-5.6-3.6-9S9.6 5.6 12 3Z",
		]}
	/>
);

export const ElsewhereIcon = () => (
	<Icon
		paths={[
			"M8 3h8a2 2 0 0 1 2 2v4",
			"M18 15v4a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2",
			"M11 12h10",
			"M18 9l3 3-3 3",
		]}
	/>
);

export const ThumbUpIcon = () => (
	<Icon
		paths={[
			"M7 11v9H4v-9h3Z",
			"M7 11l4-8c1.5 0 2.5 1 2.5 2.5V9H19a1.8 1.8 0 0 1 1.8 2.1l-1.2 7A2.2 2.2 0 0 1 17.4 20H7",
		]}
	/>
);

export const ThumbDownIcon = () => (
	<Icon
		paths={[
			"M17 13V4h3v9h-3Z",
			"M17 13l-4 8c-1.5 0-2.5-1-2.5-2.5V15H5a1.8 1.8 0 0 1-1.8-2.1l1.2-7A2.2 2.2 0 0 1 6.6 4H17",
		]}
	/>
);

export const PersonIcon = () => (
	<Icon
		paths={[
			"M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z",
			"M4.5 20c.6-3.6 3.7-5.5 7.5-5.5s6.9 1.9 7.5 5.5",
		]}
	/>
);

export const AssistantIcon = () => (
	<Icon
		paths={[
			"M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5l1.5-1.5Z",
			"M10 20.5h4",
			"M12 3.5v2",
		]}
	/>
);

export const DownIcon = () => (
	<Icon paths={["M12 5v14", "M5.5 12.5L12 19l6.5-6.5"]} />
);

export const PhotoIcon = () => (
	<Icon
		paths={[
			"M4.5 7.5h3L9 5h6l1.5 2.5h3A1.5 1.5 0 0 1 21 9v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18V9a1.5 1.5 0 0 1 1.5-1.5Z",
			"M12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
		]}
	/>
);
