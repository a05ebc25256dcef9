-- Reads the top of a board and one player's own line; see count.lua for what a board is.
--
-- KEYS  1 sorted set, 2 names
-- ARGV  1 player, 2 how many from the top, 3 weight
-- Returns the player's rank from 1 (0 when absent), name and points, then player, name, points of each from the top.
local weight = tonumber(ARGV[3])

local function points(score)
    return math.floor(-tonumber(score) / weight)
end

local reply = { 0, '', 0 }
local own = redis.call('HGET', KEYS[2], ARGV[1])
local rank = own and redis.call('ZRANK', KEYS[1], own .. '\n' .. ARGV[1])
if rank then
    reply = { rank + 1, own, points(redis.call('ZSCORE', KEYS[1], own .. '\n' .. ARGV[1])) }
end
local top = redis.call('ZRANGE', KEYS[1], 0, ARGV[2] - 1, 'WITHSCORES')
for i = 1, #top, 2 do
    local name, player = string.match(top[i], '^(.-)\n(.*)$')
    reply[#reply + 1] = player
    reply[#reply + 1] = name
    reply[#reply + 1] = points(top[i + 1])
end
return reply
