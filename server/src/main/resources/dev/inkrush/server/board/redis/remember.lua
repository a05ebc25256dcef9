-- Notes how far an outbox has been counted, unless part of what was counted before has been forgotten.
--
-- KEYS  1 outboxes and the numbers up to which they are counted
-- ARGV  1 outbox, 2 the number from which the caller went on, 3 the number it has reached
-- Returns the number that is remembered now.
local remembered = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or 0)
if remembered ~= tonumber(ARGV[2]) then
    return remembered
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return tonumber(ARGV[3])
