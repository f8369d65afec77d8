// A Slack workspace on this machine: Web API, and signed events to one address. Says in one line where it is and who is there.
//   node -r ./loopback-guard.cjs slack-emulate.mjs <port> <events address> <signing secret>
// The package takes subscribers of events only from inside, so its Slack plugin is asked for them when it registers.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { WebClient } from '@slack/web-api';

const [port, events, secret] = process.argv.slice(2);
const dist = path.join(import.meta.dirname, 'node_modules/emulate/dist');
const load = (file) => import(pathToFileURL(path.join(dist, file)));

let hooks;
for (const file of fs.readdirSync(dist).filter((name) => /^dist-.*\.js$/.test(name))) {
  if (!fs.readFileSync(path.join(dist, file), 'utf8').includes('slackPlugin')) continue;
  const { slackPlugin } = await load(file);
  if (!slackPlugin) continue;
  const register = slackPlugin.register;
  slackPlugin.register = function (app, store, webhooks, ...rest) {
    hooks = webhooks;
    return register.call(this, app, store, webhooks, ...rest);
  };
}

const BOT_SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'im:write', 'users:read', 'users:read.email'];
const USER_SCOPES = ['chat:write', 'im:write', 'im:history', 'im:read', 'users:read'];
const PEOPLE = [
  { name: 'sam', real_name: 'Sam Staff', email: 'sam.staff@harbour.example' },
  { name: 'mia', real_name: 'Mia Manager', email: 'mia.manager@harbour.example' },
  { name: 'oz', real_name: 'Oz Outsider', email: 'oz@elsewhere.example' },
];

const { createEmulator } = await load('api.js');
const emulator = await createEmulator({
  service: 'slack',
  port: Number(port),
  hostname: '127.0.0.1',
  baseUrl: `http://127.0.0.1:${port}`,
  seed: {
    slack: {
      team: { name: 'Harbour & Co', domain: 'harbour' },
      users: PEOPLE,
      channels: [{ name: 'general' }],
      // The app is what makes the bot's own account.
      oauth_apps: [
        {
          client_id: '1.2',
          client_secret: 'not used',
          app_id: 'A0CAREBOT',
          name: 'CareBot',
          redirect_uris: ['http://127.0.0.1/'],
          bot_name: 'carebot',
          scopes: BOT_SCOPES,
        },
      ],
      tokens: [
        { token: 'xoxb-carebot', type: 'bot', user: 'carebot', app_id: 'A0CAREBOT', scopes: BOT_SCOPES },
        ...PEOPLE.map(({ name }) => ({ token: `xoxp-${name}`, user: name, scopes: USER_SCOPES })),
      ],
      strict_scopes: true,
      signing_secret: secret,
    },
  },
});
// What Slack says with every event, and the emulator leaves out.
const dispatch = hooks.dispatch;
hooks.dispatch = function (event, action, payload, ...rest) {
  const happened = payload?.event;
  if (happened?.type === 'message' && String(happened.channel).startsWith('D')) happened.channel_type = 'im';
  return dispatch.call(this, event, action, payload, ...rest);
};
hooks.register({ url: events, events: ['*'], active: true, owner: 'slack' });

const slack = new WebClient('xoxb-carebot', { slackApiUrl: `http://127.0.0.1:${port}/api/` });
const [self, list] = [await slack.auth.test(), await slack.users.list({})];
const users = Object.fromEntries(list.members.map(({ name, id }) => [name, id]));
process.stdout.write(`${JSON.stringify({ url: emulator.url, team: self.team_id, bot: self.user_id, users })}\n`);

process.on('SIGTERM', () => emulator.close().then(() => process.exit(0)));
