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
