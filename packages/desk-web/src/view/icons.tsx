import { icon } from "@shopbell/staff-web";

export const BackIcon = icon(["M12 4.500 6.500 10l5.500 5.500"]);
export const BotIcon = icon([
	"M5 7.500h10a1.500 1.500 0 0 1 1.500 1.500v5a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 14V9A1.500 1.500 0 0 1 5 7.500z",
	"M10 7.500v-3",
	"M7.500 11.200v.600",
	"M12.500 11.200v.600",
]);
export const ChevronIcon = icon(["M7.500 5 12.500 10l-5 5"]);
export const MenuIcon = icon(["M4 6h12", "M4 10h12", "M4 14h12"]);
export const InboxIcon = icon([
	"M3.500 11h3.700l1.300 2h3l1.300-2h3.700",
	"M5.500 4.500h9l2 6.500v3.500a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V11z",
]);
export const PeopleIcon = icon([
	"M7.500 9.500a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400z",
	"M2.500 16c.300-2.700 2.300-4.200 5-4.200s4.700 1.500 5 4.200",
	"M13 4.300a2.700 2.700 0 0 1 0 5",
	"M14.500 12c1.800.500 2.800 1.900 3 4",
]);
export const SendIcon = icon([
	"M3.500 10 16.500 4l-4 12.500L9.500 11z",
	"M9.500 11l3-3",
]);
export const ThumbUpIcon = icon([
	"M7 9.500 9.500 4c1.200 0 1.800.800 1.600 2l-.5 2.500h4.200c1 0 1.600.900 1.400 1.800l-1 4.400c-.2.800-.8 1.300-1.600 1.300H7z",
	"M7 9.500H4V16h3",
]);
export const ThumbDownIcon = icon([
	"M13 10.500 10.500 16c-1.200 0-1.800-.800-1.600-2l.5-2.500H5.200c-1 0-1.600-.900-1.400-1.800l1-4.400C5 4.500 5.600 4 6.400 4H13z",
	"M13 10.500h3V4h-3",
]);
export const KeyboardIcon = icon([
	"M3.500 5.500h13a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z",
	"M5.500 8.500h.010M8.500 8.500h.010M11.500 8.500h.010M14.500 8.500h.010M6.500 11.500h7",
]);
export const InfoIcon = icon([
	"M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z",
	"M10 9.300v4",
	"M10 6.600v.010",
]);
export const FileIcon = icon([
	"M5.500 3h6l3.500 3.500V17h-9.500z",
	"M11.500 3v3.500H15",
]);
export const ClipIcon = icon([
	"M15.500 9.500 10 15a3.200 3.200 0 0 1-4.600-4.600l6-6a2.200 2.200 0 0 1 3.100 3.100l-5.800 5.800a1.100 1.100 0 0 1-1.600-1.600l5-5",
]);
export const CloseIcon = icon(["M5.500 5.500l9 9", "M14.500 5.500l-9 9"]);
export const SearchIcon = icon([
	"M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11z",
	"M13 13l4 4",
]);
export const MineIcon = icon([
	"M10 10a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 10 10z",
	"M4 17c.400-3 2.800-4.700 6-4.700s5.600 1.700 6 4.700",
]);
export const AllIcon = icon([
	"M3.500 5.500h13v8h-7l-3.500 3v-3h-2.500z",
	"M7 8.500h6M7 11h4",
]);
export const MentionIcon = icon([
	"M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
	"M13 7v3.800c0 1.200.800 2 1.900 2s1.900-1 1.900-2.800a6.800 6.800 0 1 0-3 5.600",
]);
export const ClosedIcon = icon([
	"M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z",
	"M7 10.200l2.200 2.200 4-4.400",
]);
export const TicketIcon = icon([
	"M3.500 6h13v2.500a1.500 1.500 0 0 0 0 3V14h-13v-2.500a1.500 1.500 0 0 0 0-3z",
	"M11.500 6.500v1M11.500 9.500v1M11.500 12.500v1",
]);
export const TeamIcon = icon([
	"M10 8.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
	"M5.500 16.500c.300-3 2-4.800 4.500-4.800s4.200 1.800 4.500 4.800",
	"M4.500 11a2 2 0 0 1-1-3.700M15.500 11a2 2 0 0 0 1-3.700",
]);
export const NoteIcon = icon([
	"M4.500 3.500h11v8l-4 5h-7z",
	"M15.500 11.500h-4v5",
	"M7 7h6M7 9.800h3.500",
]);
export const BoltIcon = icon(["M11 3 4.500 11.500h4.800L8.500 17l7-8.500h-5z"]);
export const SparkIcon = icon([
	"M10 3.500l1.600 4.400 4.400 1.600-4.400 1.600L10 15.500l-1.600-4.400L4 9.500l4.400-1.600z",
	"M15.500 14v3M14 15.500h3",
]);
export const MacroIcon = icon([
	"M4 5.500h12",
	"M4 10h8",
	"M4 14.500h5",
	"M14.500 12v5M12 14.500h5",
]);
export const FlagIcon = icon([
	"M5 17V3.500",
	"M5 4.500h9.500l-2 3.200 2 3.300H5",
]);
export const MoreIcon = icon(["M4.500 10h.010M10 10h.010M15.500 10h.010"]);
export const BoardIcon = icon([
	"M3.500 4.500h13v9h-13z",
	"M6.500 11V9M10 11V7M13.500 11V8",
	"M10 13.500v3",
]);
