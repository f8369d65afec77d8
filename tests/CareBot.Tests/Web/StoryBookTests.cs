using System.Globalization;
using CareBot.Web;

namespace CareBot.Tests.Web;

/// <summary>The five stories can be played.</summary>
public sealed class StoryBookTests
{
    [Fact]
    public void Five_stories_with_a_lesson_each()
    {
        var stories = StoryBook.Open();

        var ids = string.Join(' ', stories.Select(story => story.Id));
        Assert.Equal("gift bouquet television laptop suitcase", ids);
        Assert.All(stories, story => Assert.NotEmpty(story.Lesson));
    }

    [Fact]
    public void Every_line_is_one_thing_done_by_somebody_who_exists()
    {
        var people = new SampleStaff().Current.Employees;

        foreach (var story in StoryBook.Open())
        {
            Assert.Contains(story.Staff, people);
            Assert.Contains(story.Manager, people);
            foreach (var line in story.Lines)
            {
                object?[] done = [line.Text, line.Press, line.Submit, line.Skip];
                Assert.Single(done, one => one is not null);
                Assert.True(line.Skip is null ? people.ContainsKey(line.Person ?? "") : line.Person is null);
                Assert.True(
                    line.Skip is null
                        || TimeSpan.ParseExact(line.Skip, "c", CultureInfo.InvariantCulture) > TimeSpan.Zero
                );
            }
        }
    }
}
