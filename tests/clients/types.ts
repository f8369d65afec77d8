// The types from which schemas.mjs makes JSON schemas: what Slack's and Teams' own libraries hold to be right.
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { IAdaptiveCard } from '@microsoft/teams.cards';

export interface SlackMessage {
  text: string;
  blocks?: KnownBlock[];
  channel?: string;
  ts?: string;
  thread_ts?: string;
  response_type?: 'ephemeral' | 'in_channel';
  replace_original?: boolean;
  delete_original?: boolean;
  unfurl_links?: boolean;
  unfurl_media?: boolean;
}

export type SlackView = HomeView | ModalView;

export type TeamsCard = IAdaptiveCard;
