-- Counts one result in its boards, once. A board is a sorted set of "name\nplayer", ascending by
--   -(total * weight + (weight - 1 - tick))
-- so that rank 0 has most points, then the earlier finish, then the name that sorts first; and a hash from player to
-- the name in that set. Total is the sum of the player's points, tick the latest finish among them and name the one
-- used then: a function of the set of results, whatever their order.
--
-- KEYS  1 the ids counted so far; then for each board: its sorted set, its names
-- ARGV  1 id, 2 player, 3 name, 4 points; then for each board: weight, tick, expiry in ms since 1970 or 0
-- Returns 1, or 0 when the id had been counted.
local id, player, name, points = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
if redis.call('SADD', KEYS[1], id) == 0 then
    return 0
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function add(key, names, weight, tick)
    local total, shown = points, name
    local before = redis.call('HGET', names, player)
    local score = before and redis.call('ZSCORE', key, before .. '\n' .. player)
    if score then
        local value = -tonumber(score)
        local earlier = weight - 1 - value % weight
        -- A full total stays full: adding the rest in another order ends there too.
        total = math.min(points + math.floor(value / weight), 2 ^ 53 / weight - 1)
        if earlier > tick or (earlier == tick and before < name) then
            tick, shown = earlier, before
        end
        if shown ~= before then
            redis.call('ZREM', key, before .. '\n' .. player)
        end
    end
    redis.call('ZADD', key, -(total * weight + (weight - 1 - tick)), shown .. '\n' .. player)
    redis.call('HSET', names, player, shown)
end

local function keep(key, expiry)
    local ttl = redis.call('PTTL', key)
    if ttl < 0 or now + ttl < expiry then
        redis.call('PEXPIREAT', key, expiry)
    end
end

for board = 1, (#KEYS - 1) / 2 do
    local key, names = KEYS[2 * board], KEYS[2 * board + 1]
    local weight, tick, expiry = ARGV[2 + 3 * board], ARGV[3 + 3 * board], tonumber(ARGV[4 + 3 * board])
    add(key, names, tonumber(weight), tonumber(tick))
    if expiry > 0 then
        keep(key, expiry)
        keep(names, expiry)
    end
end
return 1
