import {BlockList, isIPv4} from 'node:net';

/** IPv4 addresses that are not public: IANA's registry of special-purpose addresses, multicast, and 240.0.0.0/4. */
const special4 = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
] as const;

/**
 * Global unicast addresses of IPv6 that are not public: those of protocols (such as Teredo), examples, and 6to4, which holds any
 * IPv4 address.
 */
const special6 = [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20],
] as const;

/** Prefixes of 96 bits after which an IPv4 address stands: mapped (RFC 4291, 2.5.5.2) and translated (RFC 6052, 2.1). */
const holdIpv4 = ['::ffff:', '64:ff9b::'];

const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
for (const prefix of holdIpv4) global6.addSubnet(`${prefix}0.0.0.0`, 96, 'ipv6');

const special = new BlockList();
for (const [net, bits] of special4) {
	special.addSubnet(net, bits);
	for (const prefix of holdIpv4) special.addSubnet(prefix + net, 96 + bits, 'ipv6');
}
for (const [net, bits] of special6) special.addSubnet(net, bits, 'ipv6');

/**
 * Whether an IP address is one of the public Internet: not of this machine, not of a network behind a router, and not
 * one that only stands for such an address.
 * @param address IPv4 in four decimal parts, or IPv6, as Node gives them; anything else is not public
 */
export function isPublic(address: string): boolean {
	const isIpv6 = address.includes(':');
	// A zone (`%eth0`) names an interface of this machine.
	if (isIpv6) return !address.includes('%') && global6.check(address, 'ipv6') && !special.check(address, 'ipv6');
	return isIPv4(address) && !special.check(address);
}

/**
 * Addresses that mean something only to the machine itself or to its link: no news is there, but the secrets of a machine in a
 * cloud are. 0.0.0.0/8 and :: lead to the machine itself.
 */
const link4 = [
	['169.254.0.0', 16],
	['0.0.0.0', 8],
	// The same service of Alibaba, Oracle and Azure.
	['100.100.100.200', 32],
	['192.0.0.192', 32],
	['168.63.129.16', 32],
] as const;
const link6 = [
	['fe80::', 10],
	['::', 128],
	// The same service of Amazon and Google.
	['fd00:ec2::254', 128],
	['fd20:ce::254', 128],
] as const;

/**
 * The prefix of a network's own translators (RFC 8215), after which an IPv4 address may stand in several places (RFC 6052, 2.2): where
 * such an address leads, only that network knows.
 */
const ownTranslators = ['64:ff9b:1::', 48] as const;

const ofLink = new BlockList();
ofLink.addSubnet(...ownTranslators, 'ipv6');
for (const [net, bits] of link4) {
	ofLink.addSubnet(net, bits);
	// The last is the form that RFC 4291, 2.5.5.1, has given up.
	for (const prefix of [...holdIpv4, '::']) ofLink.addSubnet(prefix + net, 96 + bits, 'ipv6');
	// 6to4 (RFC 3056).
	const [a, b, c, d] = net.split('.').map(Number) as [number, number, number, number];
	ofLink.addSubnet(`2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`, 16 + bits, 'ipv6');
}
for (const [net, bits] of link6) ofLink.addSubnet(net, bits, 'ipv6');
// ::1 lies in what 0.0.0.0/8 is in the old form, and is a private address like any other.
const loopback6 = '::1';

/** Whether an IP address is one of the machine's link, or of the service that tells a machine of a cloud its secrets. */
export function isOfLink(address: string): boolean {
	if (!address.includes(':')) return isIPv4(address) && ofLink.check(address);
	const [bare = ''] = address.split('%', 1);
	return bare !== loopback6 && ofLink.check(bare, 'ipv6');
}

/** Names that only the clouds' own name servers know. */
const metadataNames =
	/^(?:metadata(?:\.google\.internal|\.azure\.internal|\.tencentyun\.com)?|instance-data(?:\.ec2\.internal)?)\.?$/i;

/** Whether a name is that of such a service. */
export const isMetadataName = (host: string): boolean => metadataNames.test(host);
