// node -r ./loopback-guard.cjs …: whatever the program is, it listens on this machine only and reaches nothing else.
'use strict';
const dns = require('node:dns');
const net = require('node:net');

const HERE = new Set(['127.0.0.1', 'localhost', '::1', '::ffff:127.0.0.1']);
const isHere = (host) => !host || HERE.has(host) || /^127\./.test(host);
const tell = (text) => process.stderr.write(`[loopback-guard] ${text}\n`);

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  const [first, ...rest] = given;
  if (first !== null && typeof first === 'object') {
    if (first.port !== undefined) {
      if (!isHere(first.host)) tell(`listens on 127.0.0.1, not on ${first.host}`);
      given[0] = { ...first, host: '127.0.0.1' };
    }
  } else if (first === undefined || typeof first === 'number' || /^\d+$/.test(first)) {
    given = [{ port: Number(first ?? 0), host: '127.0.0.1' }, ...rest.filter((item) => typeof item === 'function')];
  }
  return listen.apply(this, given);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  let target = Array.isArray(given[0]) ? given[0][0] : given[0];
  if (typeof target === 'number' || typeof target === 'string') {
    target = { port: target, host: typeof given[1] === 'string' ? given[1] : undefined };
  }
  if (target && !target.path && !isHere(target.host)) {
    tell(`refused a connection to ${target.host}`);
    const refusal = Object.assign(new Error(`loopback-guard: ${target.host} refused`), { code: 'ECONNREFUSED' });
    process.nextTick(() => this.destroy(refusal));
    return this;
  }
  return connect.apply(this, given);
};

const lookup = dns.lookup;
dns.lookup = function (host, options, callback) {
  if (isHere(host)) return lookup.call(this, host, options, callback);
  tell(`refused to look up ${host}`);
  const answer = typeof options === 'function' ? options : callback;
  return process.nextTick(answer, Object.assign(new Error(`loopback-guard: ${host}`), { code: 'ENOTFOUND' }));
};
