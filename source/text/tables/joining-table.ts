// Made by `npm run tables` from Unicode 17.0.0 (Joining_Type and Decomposition_Mapping); not to be edited by hand.

/** Runs over all code points from 0: a length in base 36, then the letter of the joining type (U, D, R, L, C, T). */
export const joiningTypeRuns =
	'4tU1TgiU34T7nU7T7bU19T1U1T1U2T1U2T1U1T20UbT1U1T3U1D1U4R1D1R1D1R5D4RdD1C7D1R2DlTeU2D1T3R1U3RgDiR12D1R2D9R1D1R1D' +
	'1R2D2R1U1R7T2U6T2U2T1U4T2RaU3D2U1DfU1T1R1T3D5R4D1R9D1R1D1R1D1R2D1RrT2U1RbD3RfD2R4D1R1D2R3D2R6D12UbTpUxD9T6U1C2' +
	'U1ToU4T1U9T1U3T1U5TiU1R5D2R1D1RaD1R1D3R3T4U1D1U4D1U1R1D2R5UjR3C1D2U5D1R1D7U9TaD3R1U1R2D2R6D1RfD1UoT1UwT1jU1T1U' +
	'1T4U8T4U1T3U7TaU2TtU1T1mU1T4U4T8U1TkU2TqU1T2U2T1lU1T4U2T4U2T2U3T3U1TuU2T3U1TbU2T1lU1T4U5T1U2T4U1TkU2TmU6T1U1T1' +
	'mU1T2U1T1U4T8U1T7U2TbU2TuU1T1pU1TcU1T1eU1T3U1T1jU1T1U3T5U3T1U4T7U2TbU2TtU1T1mU1T2U1T6U1T5U2TkU2TsU2T1lU2T4U4T8' +
	'U1TkU2TtU1T20U1T7U3T1U1T2iU1T2U7TcU8T2qU1T2U9TbU7T21U2TrU1T1U1T1U1T1jUeT1U5T1U2T5UbT1U10T9U1T2uU4T1U6T1U2T2U2T' +
	'pU2T4U3TgU4TdU1T2U2T6U1TfU1TjjU3TqaU3TtU2TuU2TuU2T1sU2T1U7T8U1T2UbT9U1T15U1D2U1C3T1U1TgU2hDcU2TyD1T1D39U3T4U2T' +
	'9U1T6U3T63U2T2U1T1mU1T1U7T1U1T1U1T2U8T6UaT2U1T1cU1aT2UcTkU4T1cU1T1U5T1U1T5U1T14U9TcU2TwU4T2U2T1U3T1kU1T1U2T3U1' +
	'T1U3T1mU8T2U2T48U3T1UdT1U7T4U1T6U1T3U2T5iU1sTejU1T1U1C2TqU5T1dU5T5U6T2oUxT2daU3T3xU1T2oUwTfeU4T2zU2Tn9wU4T1UaT' +
	'wU2T28U2T7kU1T3U1T4U1TpU2T5U1TjU1eD1L29U2TqUiTdU1T12U8TpUbT1aU3T1cU1T2U4T2U2T13U1T1vU6T2U2T2U2TcU1T8U1T1bU1T1f' +
	'U1T1U3T2U2T5U2T1U1T16U2T8U1T6mU1T2U1T4U1Tfn4U1TkhUgTgUgT5rU1T6xU3Te9U1T6aU1T45U5T1aeU3T1U2T5U4T14U3T4U1T3kU5D1' +
	'R1U1R1U2R2U1L5R4D1L5D1R3D1R2U1R2T4U4D1R40U1D1R1D3R3D1R2D1R1D2R1D1RnU4R2D9dU1LxD1R1D4T1tU5T8tU2TlU1R2D1U2D1eU6T' +
	'1cU3D1RhD1UbT3D1RrU4D2RcD4T16U1D1U2D3R1U1D2R2D1R2D1U1D2R1D4U1R1D1L1hU1T1iUfT15U1T2U2TaU3T1dU4T2U2T7U1T1pU3T10U' +
	'5T1U8T1qU1TcU2T1gU9TaU4T2U1T2nU3T2U1T1U2T6U1T2U1T4dU1T3U8TlU2T1lU2T3U1T11U7T3U5T1yU6TdU1T1U1T1U1TeU2T2dU8T2U3T' +
	'1U1TnU1T2cU6T1U1T4U2T1U2T6mU4T6U2T1U2TrU2T2dU8T2U1T1U2T2yU1T1U1T2U6T1U1T2tU1T1U1T2U4T1U5T77U9T1U2T74U2T1U1T4U1' +
	'T40U4T2U2T4U1TwUaT14U6T2U4T8U1T9U6T2U3T1aUdT1U2T5iU1T1U3T1U1T5lU7T1U6T1U1T2aUmT2U7T1U2T1U2T3eU6T3U1T1U2T1U7T1U' +
	'1T20U2T3U1T1U1T9nU2TbU2T1gU5T5U1T1U1TnU1T445UhT6UfT8ugUcT3U3T1xcU5T1nU7Tt4U1T1rU4T29U1Tf5kU2T1U4T3mkU1aT2UnTf4' +
	'U3T9UgT2U7TuU4T44U3T1izU1jT4U1eT8U1TeU1TmU5T1UfT11sU7T1UhT2U7T1U2T1U5T2sU1T4gU7TafU1T1pU4Te4U4T72U2T6rU1T2U1T7' +
	'U2T5U1Td6U7T15U1wD8TgzatU1TuU2oT3kU6oT47bkU';

/** For each letter that has presentation forms, [isolated, final, initial, medial]; 0 where there is none. */
export const presentationForms: Readonly<Record<number, readonly [number, number, number, number]>> = {
	1569: [0xfe80, 0, 0, 0],
	1570: [0xfe81, 0xfe82, 0, 0],
	1571: [0xfe83, 0xfe84, 0, 0],
	1572: [0xfe85, 0xfe86, 0, 0],
	1573: [0xfe87, 0xfe88, 0, 0],
	1574: [0xfe89, 0xfe8a, 0xfe8b, 0xfe8c],
	1575: [0xfe8d, 0xfe8e, 0, 0],
	1576: [0xfe8f, 0xfe90, 0xfe91, 0xfe92],
	1577: [0xfe93, 0xfe94, 0, 0],
	1578: [0xfe95, 0xfe96, 0xfe97, 0xfe98],
	1579: [0xfe99, 0xfe9a, 0xfe9b, 0xfe9c],
	1580: [0xfe9d, 0xfe9e, 0xfe9f, 0xfea0],
	1581: [0xfea1, 0xfea2, 0xfea3, 0xfea4],
	1582: [0xfea5, 0xfea6, 0xfea7, 0xfea8],
	1583: [0xfea9, 0xfeaa, 0, 0],
	1584: [0xfeab, 0xfeac, 0, 0],
	1585: [0xfead, 0xfeae, 0, 0],
	1586: [0xfeaf, 0xfeb0, 0, 0],
	1587: [0xfeb1, 0xfeb2, 0xfeb3, 0xfeb4],
	1588: [0xfeb5, 0xfeb6, 0xfeb7, 0xfeb8],
	1589: [0xfeb9, 0xfeba, 0xfebb, 0xfebc],
	1590: [0xfebd, 0xfebe, 0xfebf, 0xfec0],
	1591: [0xfec1, 0xfec2, 0xfec3, 0xfec4],
	1592: [0xfec5, 0xfec6, 0xfec7, 0xfec8],
	1593: [0xfec9, 0xfeca, 0xfecb, 0xfecc],
	1594: [0xfecd, 0xfece, 0xfecf, 0xfed0],
	1601: [0xfed1, 0xfed2, 0xfed3, 0xfed4],
	1602: [0xfed5, 0xfed6, 0xfed7, 0xfed8],
	1603: [0xfed9, 0xfeda, 0xfedb, 0xfedc],
	1604: [0xfedd, 0xfede, 0xfedf, 0xfee0],
	1605: [0xfee1, 0xfee2, 0xfee3, 0xfee4],
	1606: [0xfee5, 0xfee6, 0xfee7, 0xfee8],
	1607: [0xfee9, 0xfeea, 0xfeeb, 0xfeec],
	1608: [0xfeed, 0xfeee, 0, 0],
	1609: [0xfeef, 0xfef0, 0xfbe8, 0xfbe9],
	1610: [0xfef1, 0xfef2, 0xfef3, 0xfef4],
	1649: [0xfb50, 0xfb51, 0, 0],
	1655: [0xfbdd, 0, 0, 0],
	1657: [0xfb66, 0xfb67, 0xfb68, 0xfb69],
	1658: [0xfb5e, 0xfb5f, 0xfb60, 0xfb61],
	1659: [0xfb52, 0xfb53, 0xfb54, 0xfb55],
	1662: [0xfb56, 0xfb57, 0xfb58, 0xfb59],
	1663: [0xfb62, 0xfb63, 0xfb64, 0xfb65],
	1664: [0xfb5a, 0xfb5b, 0xfb5c, 0xfb5d],
	1667: [0xfb76, 0xfb77, 0xfb78, 0xfb79],
	1668: [0xfb72, 0xfb73, 0xfb74, 0xfb75],
	1670: [0xfb7a, 0xfb7b, 0xfb7c, 0xfb7d],
	1671: [0xfb7e, 0xfb7f, 0xfb80, 0xfb81],
	1672: [0xfb88, 0xfb89, 0, 0],
	1676: [0xfb84, 0xfb85, 0, 0],
	1677: [0xfb82, 0xfb83, 0, 0],
	1678: [0xfb86, 0xfb87, 0, 0],
	1681: [0xfb8c, 0xfb8d, 0, 0],
	1688: [0xfb8a, 0xfb8b, 0, 0],
	1700: [0xfb6a, 0xfb6b, 0xfb6c, 0xfb6d],
	1702: [0xfb6e, 0xfb6f, 0xfb70, 0xfb71],
	1705: [0xfb8e, 0xfb8f, 0xfb90, 0xfb91],
	1709: [0xfbd3, 0xfbd4, 0xfbd5, 0xfbd6],
	1711: [0xfb92, 0xfb93, 0xfb94, 0xfb95],
	1713: [0xfb9a, 0xfb9b, 0xfb9c, 0xfb9d],
	1715: [0xfb96, 0xfb97, 0xfb98, 0xfb99],
	1722: [0xfb9e, 0xfb9f, 0, 0],
	1723: [0xfba0, 0xfba1, 0xfba2, 0xfba3],
	1726: [0xfbaa, 0xfbab, 0xfbac, 0xfbad],
	1728: [0xfba4, 0xfba5, 0, 0],
	1729: [0xfba6, 0xfba7, 0xfba8, 0xfba9],
	1733: [0xfbe0, 0xfbe1, 0, 0],
	1734: [0xfbd9, 0xfbda, 0, 0],
	1735: [0xfbd7, 0xfbd8, 0, 0],
	1736: [0xfbdb, 0xfbdc, 0, 0],
	1737: [0xfbe2, 0xfbe3, 0, 0],
	1739: [0xfbde, 0xfbdf, 0, 0],
	1740: [0xfbfc, 0xfbfd, 0xfbfe, 0xfbff],
	1744: [0xfbe4, 0xfbe5, 0xfbe6, 0xfbe7],
	1746: [0xfbae, 0xfbaf, 0, 0],
	1747: [0xfbb0, 0xfbb1, 0, 0],
};

/** The same for letters that lack forms and look like others: with forms of these, by `lookAlikes` of the command. */
export const borrowedForms: Readonly<Record<number, readonly [number, number, number, number]>> = {
	1722: [0xfb9e, 0xfb9f, 0xfbe8, 0xfbe9],
	1749: [0xfee9, 0xfeea, 0, 0],
};

/** For each alef that makes a ligature with a lam before it, [isolated, final]. */
export const lamAlefs: Readonly<Record<number, readonly [number, number]>> = {
	1570: [0xfef5, 0xfef6],
	1571: [0xfef7, 0xfef8],
	1573: [0xfef9, 0xfefa],
	1575: [0xfefb, 0xfefc],
};
