import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isPublic} from '../../source/network/public-address.ts';

test('addresses of the Internet are public', () => {
	const all =
		'1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 172.15.255.255 172.32.0.0 192.167.255.255 192.169.0.0 223.255.255.255 2606:4700::1111 2a00:1450::1 2003::1 ::ffff:1.1.1.1 ::ffff:808:808 64:ff9b::1.1.1.1';
	for (const address of all.split(' ')) assert.ok(isPublic(address), address);
});

test('addresses of this machine, of networks around it, and those kept for other uses are not', () => {
	const all =
		'0.0.0.0 0.1.2.3 10.0.0.0 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.255 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.168.0.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 ' +
		':: ::1 fe80::1 fe80::1%eth0 febf::1 fc00::1 fdff::1 ff02::1 fec0::1 2001::1 2001:db8::1 3fff::1 100::1 64:ff9b:1::1 5f00::1';
	for (const address of all.split(' ')) assert.ok(!isPublic(address), address);
});

test('an address of IPv6 that stands for a private one of IPv4 is not public', () => {
	const all =
		'::ffff:127.0.0.1 ::ffff:7f00:1 0:0:0:0:0:ffff:7f00:0001 ::ffff:10.1.2.3 ::ffff:169.254.169.254 ::ffff:192.168.1.1 ::ffff:0:0 64:ff9b::127.0.0.1 64:ff9b::a00:1 ::127.0.0.1 ::10.0.0.1 2002:7f00:1::1 2002:a00:1::';
	for (const address of all.split(' ')) assert.ok(!isPublic(address), address);
});

test('what is no address is not public', () => {
	for (const address of ['', 'localhost', 'example.com', '1.2.3', '1.2.3.4.5', '2130706433', ':', 'x:y'])
		assert.ok(!isPublic(address), address);
});
